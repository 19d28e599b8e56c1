import { el } from '../dom.js';
import { openDialog } from './dialog.js';

/**
 * Asks before something that others will feel: what it does, and whether to. The focus is on what
 * changes nothing, so that Enter alone does no harm.
 *
 * @param {{
 *   heading: Words,
 *   content: (Words | Node)[],
 *   action: Words,
 *   cancel: Words,
 *   signal: AbortSignal,
 * }} options content: sentences, and what else it is decided by; action: the word on the button that does it
 * @returns {Promise<boolean>} false also when the dialog was left
 */
export function confirm({ heading, content, action, cancel, signal }) {
  return new Promise((resolve) => {
    const yes = el('button', { type: 'button', class: 'button' }, action);
    const no = el('button', { type: 'button', class: 'button plain', autofocus: true }, cancel);
    const dialog = openDialog({
      heading,
      content: [
        ...content.map((part) => (part instanceof Node ? part : el('p', {}, part))),
        el('p', { class: 'buttons' }, yes, no),
      ],
      signal,
    });
    let confirmed = false;
    yes.addEventListener('click', () => {
      confirmed = true;
      dialog.close();
    });
    no.addEventListener('click', () => dialog.close());
    dialog.signal.addEventListener('abort', () => resolve(confirmed), { once: true });
  });
}
