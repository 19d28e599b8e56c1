import { el } from '../dom.js';
import { live } from '../i18n/live.js';

/** The number of a class as its label shows it: two digits. */
export const tagNumber = (index) => String(index).padStart(2, '0');

/**
 * The name of a class in the page's language.
 *
 * @param {number} index
 * @returns {(translator: Translator) => string}
 */
export const className =
  (index) =>
  ({ t }) =>
    t(`class.${index}`);

/**
 * A class as a garment's label: "07 · Sneaker".
 *
 * @param {number} index of the class
 */
export function garmentTag(index) {
  const name = el('span', { class: 'tag-name' });
  live(name, ({ t }) => {
    // Where it is narrow, "T-shirt/top" breaks after its stroke.
    const parts = t(`class.${index}`).split(/(?<=\/)/);
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
