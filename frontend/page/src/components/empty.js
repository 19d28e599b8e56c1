import { el } from '../dom.js';

/**
 * Nothing is here, and what to do about it.
 *
 * @param {Words} sentence what is missing
 * @param {...(Node | null)} next what to do: a link, a button
 */
export function empty(sentence, ...next) {
  return el(
    'div',
    { class: 'empty' },
    el('p', {}, sentence),
    next.length > 0 && el('p', { class: 'buttons' }, ...next),
  );
}
