import { el } from '../../../dom.js';

/**
 * One step of the network: what it does in words, and a live illustration of it.
 *
 * @param {number | null} number of the step; null for what is none on the way to an answer
 * @param {string} name of the step, as in the dictionary's keys
 * @param {...(Node)} illustration
 */
export function part(number, name, ...illustration) {
  return el(
    'section',
    { class: `part part-${name}`, 'aria-labelledby': `part-${name}` },
    el(
      'div',
      { class: 'part-words' },
      number !== null &&
        el('p', { class: 'part-number', 'aria-hidden': 'true' }, String(number).padStart(2, '0')),
      el('h3', { id: `part-${name}` }, ({ t }) => t(`home.${name}`)),
      el('p', {}, ({ t }) => t(`home.${name}-what`)),
      el('p', { class: 'small' }, ({ t }) => t(`home.${name}-why`)),
    ),
    el('div', { class: 'illustration' }, ...illustration),
  );
}
