import { el } from '../dom.js';
import { live } from '../i18n/live.js';

/** The number of a class as its label shows it: two digits. */
export const tagNumber = (index) => String(index).padStart(2, '0');

/** @typedef {(index: number) => (translator: Translator) => string} ClassNames by index */

/**
 * The name of a garment's class in the page's language.
 *
 * @type {ClassNames}
 */
export const className =
  (index) =>
  ({ t }) =>
    t(`class.${index}`);

/**
 * The names of a version's classes, in the page's language.
 *
 * @param {Api.Names[]} names by index
 * @returns {ClassNames}
 */
export const classNames =
  (names) =>
  (index) =>
  ({ language }) =>
    names[index]?.[language] ?? String(index);

/**
 * A class as a garment's label: "07 · Sneaker".
 *
 * @param {number} index of the class
 * @param {ClassNames} [names] the garments' unless given
 */
export function garmentTag(index, names = className) {
  const name = el('span', { class: 'tag-name' });
  live(name, (translator) => {
    // Where it is narrow, "T-shirt/top" breaks after its stroke.
    const parts = names(index)(translator).split(/(?<=\/)/);
    name.replaceChildren(...parts.flatMap((part, at) => (at === 0 ? [part] : [el('wbr'), part])));
  });
  return el(
    'span',
    { class: 'tag' },
    el('span', { class: 'tag-number' }, tagNumber(index)),
    el('span', { class: 'tag-dot', 'aria-hidden': 'true' }, ' · '),
    name,
  );
}
