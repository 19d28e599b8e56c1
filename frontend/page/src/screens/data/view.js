export const SPLITS = Object.freeze(['train', 'validation', 'test']);
/** @type {readonly import('./layout.js').Size[]} */
export const SIZES = Object.freeze(['small', 'medium', 'large']);
export const CLASSES = 10;

/**
 * What the reader looks at, as the address says it.
 *
 * @typedef {{
 *   split: string,
 *   label: number | null,
 *   mistakes: boolean,
 *   size: import('./layout.js').Size,
 *   at: number,
 *   index: number | null,
 *   values: boolean,
 * }} View label: of the class, null for all; mistakes: whether only those
 *     of the active version are shown, of the test split; size: of the pictures; at: the first one in sight,
 *     counted within the filter; index: of the picture that is open, counted within the split;
 *     values: whether it is shown in figures
 */

/** @param {Route} route @returns {View} what it cannot mean is left out */
export function viewOf({ params, query }) {
  const label = whole(query.get('class'));
  const split = SPLITS.includes(params.split) ? params.split : SPLITS[0];
  return {
    split,
    label: label !== null && label < CLASSES ? label : null,
    mistakes: split === 'test' && query.get('only') === 'mistakes',
    size: SIZES.find((size) => size === query.get('size')) ?? 'medium',
    at: whole(query.get('at')) ?? 0,
    index: whole(params.index),
    values: query.get('show') === 'values',
  };
}

/**
 * The address of a view.
 *
 * @param {{ href: typeof import('../../state/routes.js').href }} router
 * @param {View} view
 */
export function addressOf(router, { split, label, mistakes, size, at, index, values }) {
  return router.href('data', index === null ? { split } : { split, index }, {
    class: label,
    only: mistakes && split === 'test' ? 'mistakes' : null,
    size: size === 'medium' ? null : size,
    at: at > 0 ? at : null,
    show: values && index !== null ? 'values' : null,
  });
}

/** Whether two views are of the same pictures. */
export const sameFilter = (a, b) =>
  a.split === b.split && a.label === b.label && a.mistakes === b.mistakes;

/** @param {string | null | undefined} text */
function whole(text) {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}

/**
 * Where the pictures of a filter are.
 *
 * @typedef {{ split: string, label: number | null, mistakesOf?: string | null }} Filter mistakesOf: the
 *     version whose mistakes they are, the most confident first; null for all pictures of the split
 * @param {Filter} filter
 * @returns {{ path: string, query: Record<string, string | number | null> }} path: below it are
 *     `pictures` and `sheet`
 */
export const sourceOf = ({ split, label, mistakesOf = null }) =>
  mistakesOf === null
    ? { path: `dataset/${split}`, query: { class: label } }
    : {
        path: `models/${encodeURIComponent(mistakesOf)}/evaluation`,
        query: { truth: label, right: 'false' },
      };

/**
 * Some pictures of a filter.
 *
 * @param {Client} api
 * @param {Filter} filter
 * @param {{ offset?: number, limit: number }} page
 * @param {AbortSignal} signal
 * @returns {Promise<{ total: number, items: import('./pages.js').Item[] }>}
 */
export async function picturesOf(api, filter, page, signal) {
  const { path, query } = sourceOf(filter);
  const list = await api.get(`${path}/pictures`, { query: { ...query, ...page }, signal });
  return filter.mistakesOf
    ? { ...list, items: list.items.map((item) => ({ ...item, class: item.truth })) }
    : list;
}
