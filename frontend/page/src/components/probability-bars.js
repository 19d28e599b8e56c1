import { el } from '../dom.js';
import { garmentTag } from './garment-tag.js';

/**
 * The length of a bar, in percent of its track. A class that has any probability keeps a sliver,
 * so that an empty track means an exact zero.
 *
 * @param {number} probability 0 to 1
 */
export function barLength(probability) {
  return probability > 0 ? Math.min(100, Math.max(0.4, probability * 100)) : 0;
}

/**
 * Bars with their numbers, in the order given.
 *
 * @param {{ index: number, probability: number }[]} probabilities
 * @param {{
 *   similarity?: boolean,
 *   names?: import('./garment-tag.js').ClassNames,
 * }} [options] similarity: they say what a picture of none of the classes resembles; no bar is the
 *     answer then; names: of the classes, the garments' unless given
 * @returns {HTMLElement} an ordered list
 */
export function probabilityBars(probabilities, { similarity = false, names } = {}) {
  return el(
    'ol',
    { class: similarity ? 'bars similarity' : 'bars' },
    ...probabilities.map((entry) => bar(entry, names)),
  );
}

/** The same list before there is an answer, so that nothing moves when it comes. */
export function waitingBars(count = 10) {
  const rows = Array.from({ length: count }, () =>
    el('li', { class: 'bar' }, el('span', { class: 'bar-name' }, '\u00a0'), track(0)),
  );
  return el('ol', { class: 'bars', 'aria-hidden': 'true' }, ...rows);
}

function bar({ index, probability }, names) {
  return el(
    'li',
    { class: 'bar' },
    el('span', { class: 'bar-name' }, garmentTag(index, names)),
    el('span', { class: 'bar-number' }, ({ percent }) => percent(probability)),
    track(barLength(probability)),
  );
}

function track(length) {
  const fill = el('span', { class: 'bar-fill' });
  fill.style.inlineSize = `${length}%`;
  return el('span', { class: 'bar-track', 'aria-hidden': 'true' }, fill);
}
