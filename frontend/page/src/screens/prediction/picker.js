import { fileButton } from '../../components/file-button.js';
import { samples } from '../../components/samples.js';
import { nextTurn } from '../../components/turns.js';
import { el } from '../../dom.js';

/**
 * The ways to bring a picture that need no dragging: files, the clipboard, the camera, the hand, a
 * test picture.
 *
 * @param {{
 *   onFiles: (files: File[]) => void,
 *   onSample: (index: number) => void,
 *   onRandom: () => void,
 *   onCamera: () => void,
 *   onDraw: () => void,
 *   signal: AbortSignal,
 * }} options
 * @returns {HTMLElement[]}
 */
export function picker({ onFiles, onSample, onRandom, onCamera, onDraw, signal }) {
  const rail = el('div', { class: 'samples-place' });
  // The ways above can be taken before the garments hang.
  nextTurn().then(() => {
    if (!signal.aborted) {
      rail.append(samples({ onChoose: onSample, signal }).node);
    }
  });
  return [
    el(
      'div',
      { class: 'choose' },
      fileButton({ onFiles, words: ({ t }) => t('prediction.choose'), signal }),
      action('prediction.camera', onCamera, signal),
      action('prediction.draw', onDraw, signal),
      action('prediction.random', onRandom, signal),
    ),
    el(
      'p',
      { class: 'small ways' },
      el('span', {}, ({ t }) => t('prediction.ways', { shortcut: shortcut(t) })),
    ),
    el('h2', { class: 'label samples-heading' }, ({ t }) => t('prediction.samples')),
    rail,
  ];
}

const shortcut = (t) =>
  /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ V' : t('prediction.pasteKeys');

function action(key, onClick, signal) {
  const button = el('button', { type: 'button', class: 'button plain' }, ({ t }) => t(key));
  button.addEventListener('click', onClick, { signal });
  return button;
}
