import { later } from '../../components/on-demand.js';
import { skeleton } from '../../components/region.js';
import { el, styleSheet } from '../../dom.js';
import { href } from '../../state/routes.js';

/** Which pictures a comparison shows: those that one version alone got right, or neither. */
export const OUTCOMES = Object.freeze(
  /** @type {const} */ (['onlyFirst', 'onlySecond', 'bothWrong']),
);

/** How many random orders of the test pictures there are. */
export const SEEDS = 2 ** 31;

/** The most curves of one chart: so many colours and patterns there are. */
export const CURVES = 6;

/** The most that a dataset may have. */
const CLASSES = 256;

/**
 * What of the evaluation is looked at. All of it is in the address.
 *
 * @typedef {{
 *   dataset: string | null,
 *   version: string | null,
 *   other: string | null,
 *   values: 'counts' | 'percent',
 *   cell: { truth: number, predicted: number } | null,
 *   label: string | null,
 *   outcome: typeof OUTCOMES[number],
 *   page: number,
 *   seed: number,
 *   curves: number[] | null,
 *   order: { by: string, rising: boolean } | null,
 * }} View dataset: null for the one that comes with Penderie; version: null for the active one; other: the version it is compared with; cell: of the
 *     matrix, whose pictures are shown; label: of the photographs that are shown, null for all; page: of the pictures, from 1; seed: of those that are shown at random; curves: the classes whose
 *     precision is shown by recall, null for the usual ones; order: of the classes
 */

/** @param {Route} route @returns {View} */
export function viewOf({ params, query, dataset }) {
  const order = /^(-?)(\w[\w-]*)$/.exec(query.get('order') ?? '');
  return {
    dataset,
    version: params.version ?? null,
    other: query.get('with') || null,
    values: query.get('values') === 'percent' ? 'percent' : 'counts',
    cell: cellOf(query),
    label: query.get('shows') || null,
    outcome: OUTCOMES.find((each) => each === query.get('which')) ?? OUTCOMES[0],
    page: whole(query.get('page'), 1, 1e6) ?? 1,
    seed: whole(query.get('seed'), 0, SEEDS - 1) ?? 1,
    curves: classesOf(query.get('curves')),
    order: order && { by: order[2], rising: order[1] === '' },
  };
}

/** The address of a view; what is as usual is left out. @param {Partial<View>} view */
export function addressOf({
  dataset,
  version,
  other,
  values,
  cell,
  label,
  outcome,
  page = 1,
  seed = 1,
  curves,
  order,
}) {
  return href('evaluation', version ? { version } : {}, {
    dataset,
    with: other,
    values: values === 'percent' ? values : null,
    truth: cell?.truth,
    predicted: cell?.predicted,
    shows: label,
    which: other && outcome !== OUTCOMES[0] ? outcome : null,
    page: page > 1 ? page : null,
    seed: seed === 1 ? null : seed,
    curves: curves ? curves.join('.') : null,
    order: order ? `${order.rising ? '' : '-'}${order.by}` : null,
  });
}

/** @param {string | null} text */
function classesOf(text) {
  return text !== null && /^(\d{1,3}(\.\d{1,3})*)?$/.test(text)
    ? text.split('.').filter(Boolean).map(Number)
    : null;
}

function cellOf(query) {
  const truth = whole(query.get('truth'), 0, CLASSES - 1);
  const predicted = whole(query.get('predicted'), 0, CLASSES - 1);
  return truth === null || predicted === null ? null : { truth, predicted };
}

function whole(text, least, most) {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/**
 * A part below the figures, which comes as the reader comes near, with its words and its styles.
 *
 * @template M
 * @param {string} name of its place, `part-NAME`, which has its size from the style sheet
 * @param {{
 *   bring: () => Promise<M>,
 *   build: (module: M, signal: AbortSignal) => Node | Node[],
 *   apart?: boolean,
 * }} part bring: imports what builds it; apart: whether it is a section of its own, as most are
 * @param {Pick<Page, 'i18n' | 'store' | 'signal'>} page
 */
export function partPlace(name, { bring, build, apart = true }, { i18n, store, signal }) {
  const place = el('div', { class: `part part-${name}` });
  later(place, {
    async bring() {
      const [module] = await Promise.all([
        bring(),
        i18n.need('findings'),
        styleSheet('styles/screens/evaluation-parts.css'),
      ]);
      return module;
    },
    build,
    placeholder: () => el('div', { class: apart ? 'section' : null }, skeleton()),
    store,
    signal,
  });
  return place;
}
