import { createClient } from './api/client.js';
import { el } from './dom.js';
import { chooseLanguage, I18n } from './i18n/i18n.js';
import { createAnnouncer, screenHost, titleSetter } from './shell/screen-host.js';
import { siteHeader } from './shell/site-header.js';
import { followTheme, readPreference, writePreference } from './state/preferences.js';
import { createRouter } from './state/router.js';
import { Store } from './state/store.js';

// The composition root: everything is made here, once, and handed down.
/** @type {typeof window.fetch} */
const fetch = (...request) => window.fetch(...request);
/** @type {PageStore} */
const store = new Store({
  language: chooseLanguage(readPreference('language'), navigator.languages),
  theme: readPreference('theme'),
  dark: false,
  token: readPreference('token'),
  model: null,
  connection: 'up',
  pictures: null,
  dataset: null,
  datasets: null,
  elsewhere: 0,
});
for (const name of /** @type {const} */ (['language', 'theme', 'token'])) {
  store.addEventListener(name, () => writePreference(name, store.get(name)));
}
followTheme(store);

const i18n = new I18n(
  store.get('language'),
  async (language, part) => (await import(`./i18n/${language}/${part}.js`)).default,
);
await i18n.need('common');

let begin;
const started = new Promise((resolve) => {
  begin = resolve;
});
// The opening's, see early.js: its words stay until the screen is there.
const main =
  document.getElementById('main') ?? el('main', { id: 'main', class: 'page', tabindex: -1 });
const header = siteHeader(store, { onSkip: () => main.focus() });
const late = started
  .then(() => import('./shell/late.js'))
  .then(({ lateParts }) => lateParts(store, { fetch, header: header.node, main, page }));

const api = createClient({
  fetch,
  language: () => i18n.language,
  token: () => store.get('token'),
  askToken: async (options) => (await late).askToken(options),
  onContact: async (reached) => (await late).contact(reached),
});
const announcer = createAnnouncer();
const router = createRouter({
  show(route, options) {
    header.show(route.screen);
    store.set('dataset', route.dataset);
    return mount(route, options);
  },
});
/** @type {Omit<Page, 'route' | 'dataset' | 'signal'>} */
const page = {
  api,
  store,
  i18n,
  announce: announcer.announce,
  setTitle: titleSetter(i18n),
  /** Reads the version that answers, and keeps it in the store's `model`. */
  async readActiveModel(signal, dataset = null) {
    const {
      since = null,
      previous = [],
      ...active
    } = await api.get('models/active', {
      signal,
      query: { dataset },
    });
    const accuracy = active.card.test?.accuracy ?? null;
    const model = { ...active, since, previous, accuracy, dataset };
    store.set('model', model);
    return model;
  },
  /** Reads which datasets there are, and keeps them in the store's `datasets`. */
  async readDatasets(signal) {
    const { datasets } = await api.get('datasets', { signal });
    store.set('datasets', datasets);
    writePreference('own', datasets.some(({ builtIn }) => !builtIn) ? 'true' : null);
    return datasets;
  },
  router,
};
const mount = screenHost(main, page, late);

store.addEventListener('language', async () => {
  try {
    await i18n.use(store.get('language'));
  } catch {
    // The words could not be brought: stay with the language that is there.
    (await late).contact(false);
    store.set('language', i18n.language);
  }
});

document.getElementById('app')?.replaceChildren(header.skip, header.node, main, announcer.node);
// Also when the first screen does not come: what says so is among the late parts.
setTimeout(begin, 1500);
router.start().then(begin);
