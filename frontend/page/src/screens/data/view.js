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
 *   size: import('./layout.js').Size,
 *   at: number,
 *   index: number | null,
 *   values: boolean,
 * }} View label: of the class, null for all; size: of the pictures; at: the first one in sight,
 *     counted within the filter; index: of the picture that is open, counted within the split;
 *     values: whether it is shown in figures
 */

/** @param {Route} route @returns {View} what it cannot mean is left out */
export function viewOf({ params, query }) {
  const label = whole(query.get('class'));
  return {
    split: SPLITS.includes(params.split) ? params.split : SPLITS[0],
    label: label !== null && label < CLASSES ? label : null,
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
export function addressOf(router, { split, label, size, at, index, values }) {
  return router.href('data', index === null ? { split } : { split, index }, {
    class: label,
    size: size === 'medium' ? null : size,
    at: at > 0 ? at : null,
    show: values && index !== null ? 'values' : null,
  });
}

/** Whether two views are of the same pictures. */
export const sameFilter = (a, b) => a.split === b.split && a.label === b.label;

/** @param {string | null | undefined} text */
function whole(text) {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}
