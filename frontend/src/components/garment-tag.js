import { el } from '../dom.js';

/** The number of a class as its label shows it: two digits. */
export const tagNumber = (index) => String(index).padStart(2, '0');

/**
 * A class as a garment's label: "07 · Sneaker".
 *
 * @param {number} index of the class
 * @param {string} name of the class, in the page's language
 */
export function garmentTag(index, name) {
  return el(
    'span',
    { class: 'tag' },
    el('span', { class: 'tag-number' }, tagNumber(index)),
    el('span', { class: 'tag-dot', 'aria-hidden': 'true' }, ' · '),
    el('span', { class: 'tag-name' }, name),
  );
}
