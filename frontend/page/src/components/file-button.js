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
