/**
 * Types that all of the page knows, so that its JSDoc needs no imports for them. They are checked and
 * never served.
 */

type Translator = ReturnType<typeof import('../page/src/i18n/translate.js').createTranslator>;

/**
 * What may stand where a text stands: the text itself, or a function from the page's translator to it,
 * which is asked again whenever the language changes.
 */
type Words = string | number | ((translator: Translator) => string);

type Route = import('../page/src/state/routes.js').Route;

type Router = ReturnType<typeof import('../page/src/state/router.js').createRouter>;

/** What screens share. */
type PageStore = import('../page/src/state/store.js').Store<{
  language: string;
  /** Null: the system's. */
  theme: string | null;
  /** Whether the page is dark now. */
  dark: boolean;
  /** For changes; kept for the browser tab's session. */
  token: string | null;
  /** Null until it is known. */
  model: ActiveModel | null;
  /** `away` while the service does not answer. */
  connection: 'up' | 'away';
  /** Files handed to the prediction screen. */
  pictures: File[] | null;
  /** Of people's own, that the address is about; null for the one that comes with Penderie. */
  dataset: string | null;
  /** All that there are; null until they were asked for. */
  datasets: Api.OwnDataset[] | null;
  /** How often another version was seen to have become active elsewhere. */
  elsewhere: number;
}>;

/**
 * What GET /models/active says; accuracy: share right on the test split; dataset: of people's own, for
 * which it is the active one, null for the one that comes with Penderie.
 */
type ActiveModel = Required<Omit<Api.ActiveModel, 'since'>> & {
  since: string | null;
  accuracy: number | null;
  dataset: string | null;
};

/** signal: drops the request; as: what the answer is, JSON unless said; timeout: in milliseconds. */
interface RequestOptions {
  signal?: AbortSignal;
  query?: Record<string, string | number | boolean | null | undefined>;
  as?: 'json' | 'blob' | 'text';
  timeout?: number;
}

type AnswerAs<Path extends string, Options> = Options extends { as: 'blob' }
  ? Blob
  : Options extends { as: 'text' }
    ? string
    : Api.At<Path>;

/** The service; body: a form, a file, or what becomes JSON. */
interface Client {
  get<P extends string, const O extends RequestOptions>(
    path: P,
    options?: O,
  ): Promise<AnswerAs<P, O>>;
  post<P extends string>(path: P, body?: unknown, options?: RequestOptions): Promise<Api.Posted<P>>;
  put<P extends string>(path: P, body?: unknown, options?: RequestOptions): Promise<Api.At<P>>;
  patch<P extends string>(path: P, body?: unknown, options?: RequestOptions): Promise<Api.At<P>>;
  delete(path: string, options?: RequestOptions): Promise<null>;
}

/** What every screen is given, see docs/frontend.md. */
interface Page {
  api: Client;
  store: PageStore;
  i18n: import('../page/src/i18n/i18n.js').I18n;
  router: Router;
  announce: (sentence: string) => void;
  setTitle: (words: (translator: Translator) => string) => void;
  /** dataset: whose version answers; that of the one that comes with Penderie unless named. */
  readActiveModel: (signal?: AbortSignal, dataset?: string | null) => Promise<ActiveModel>;
  readDatasets: (signal?: AbortSignal) => Promise<Api.OwnDataset[]>;
  route: Route;
  /** That the screen is about, of people's own; null for the one that comes with Penderie. */
  dataset: Api.OwnDataset | null;
  /** Ends the screen. */
  signal: AbortSignal;
}
