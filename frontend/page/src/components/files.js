import { el } from '../dom.js';

/**
 * The button that opens the system's choice of files.
 *
 * @param {{ onFiles: (files: File[]) => void, signal: AbortSignal, words: Words }} options
 */
export function fileButton({ onFiles, signal, words }) {
  const input = el('input', {
    type: 'file',
    accept: 'image/*',
    multiple: true,
    class: 'visually-hidden',
  });
  input.addEventListener(
    'change',
    () => {
      const files = Array.from(input.files ?? []);
      // So that choosing the same file again is a change too.
      input.value = '';
      if (files.length > 0) {
        onFiles(files);
      }
    },
    { signal },
  );
  return el('label', { class: 'button' }, input, el('span', {}, words));
}

/**
 * The image files among what was dropped or pasted. A file without a type stays: the service looks
 * at its bytes.
 *
 * @template {{ type: string }} F
 * @param {Iterable<F> | ArrayLike<F>} files
 */
export function imageFiles(files) {
  return Array.from(files).filter((file) => file.type === '' || file.type.startsWith('image/'));
}

/**
 * Takes pictures from anywhere on the screen: dropped or pasted. While something is dragged over
 * the page, `element` carries the class `dropping`.
 *
 * @param {HTMLElement} element
 * @param {{
 *   onFiles: (files: File[]) => void,
 *   onRefused: (files: File[]) => void,
 *   signal: AbortSignal,
 * }} options onFiles gets at least one image; onRefused gets what was dropped when none was
 */
export function dropArea(element, { onFiles, onRefused, signal }) {
  const show = (dropping) => element.classList.toggle('dropping', dropping);

  /** @param {ArrayLike<File>} files @param {boolean} refuse */
  const take = (files, refuse) => {
    const images = imageFiles(files);
    if (images.length > 0) {
      onFiles(images);
    } else if (refuse) {
      onRefused(Array.from(files));
    }
  };

  const listen = (type, listener) => window.addEventListener(type, listener, { signal });

  listen('dragenter', (event) => {
    event.preventDefault();
    show(true);
  });
  // Without this the browser opens the dropped file and the page is gone.
  listen('dragover', (event) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    show(true);
  });
  listen('dragleave', (event) => {
    // Leaving an element for its child also fires; leaving the window has no related target.
    if (event.relatedTarget === null) {
      show(false);
    }
  });
  listen('drop', (event) => {
    event.preventDefault();
    show(false);
    take(event.dataTransfer.files, true);
  });
  // Pasted words are no mistake: only files count.
  listen('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    take(files, files.length > 0);
  });
  signal.addEventListener('abort', () => show(false), { once: true });
}
