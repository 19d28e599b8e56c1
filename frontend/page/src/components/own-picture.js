import { el } from '../dom.js';
import { href } from '../state/routes.js';
import { openDialog } from './dialog.js';

/**
 * Where a test picture is in the data that come with Penderie.
 *
 * @param {string} picture its address
 * @returns {number | null} its position in the test split; null for one that people brought
 */
export function publishedIndex(picture) {
  const found = /^\/dataset\/test\/pictures\/(\d+)$/.exec(picture);
  return found && Number(found[1]);
}

/**
 * A picture as a network saw it; one that people brought may be gone since, which is said then.
 *
 * @param {string} picture its address
 * @param {AbortSignal} signal
 */
export function seenPicture(picture, signal) {
  const image = el('img', { src: picture.slice(1), alt: '', loading: 'lazy' });
  const frame = el('span', { class: 'seen-picture' }, image);
  image.addEventListener(
    'error',
    () => {
      frame.classList.add('missing');
      frame.replaceChildren(el('span', {}, ({ t }) => t('picture.gone')));
    },
    { signal },
  );
  return frame;
}

/**
 * What shows a picture that people brought, as they brought it, and leads to its dataset.
 *
 * @param {string} kind class of the button
 * @param {{ picture: string, heading: Words, words: () => (Node | string)[] }} about picture: its address as a
 *     network saw it; words: what is said below it
 * @param {Node[]} children of the button
 * @param {AbortSignal} signal
 */
export function ownPictureButton(kind, { picture, heading, words }, children, signal) {
  const button = el('button', { type: 'button', class: kind }, ...children);
  button.addEventListener(
    'click',
    () => {
      const [, name] = /^\/datasets\/([^/]+)\//.exec(picture) ?? [];
      const brought = picture.replace(/\/prepared$/, '');
      const close = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
        t('picture.close'),
      );
      const dialog = openDialog({
        heading,
        content: [
          el('img', { class: 'large', src: brought.slice(1), alt: '' }),
          el('p', { class: 'picture-words' }, ...words()),
          el(
            'p',
            { class: 'buttons' },
            name &&
              el('a', { href: href('datasets', { name }) }, ({ t }) => t('picture.toDataset')),
            close,
          ),
        ],
        signal,
      });
      close.addEventListener('click', dialog.close, { signal: dialog.signal });
    },
    { signal },
  );
  return button;
}
