import { el } from '../dom.js';
import { samples } from './samples.js';

/**
 * The ways to bring a picture that need no dragging: a file, the clipboard, a test picture.
 *
 * @param {import('../i18n/translate.js').Translator} translator
 * @param {{
 *   onFiles: (files: File[]) => void,
 *   onSample: (url: string) => void,
 *   signal: AbortSignal,
 * }} options
 * @returns {HTMLElement[]}
 */
export function picker(translator, { onFiles, onSample, signal }) {
  const { t } = translator;
  const input = el('input', { type: 'file', accept: 'image/*', class: 'visually-hidden' });
  input.addEventListener(
    'change',
    () => {
      const files = Array.from(input.files);
      // So that choosing the same file again is a change too.
      input.value = '';
      if (files.length > 0) {
        onFiles(files);
      }
    },
    { signal },
  );
  const shortcut = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ V' : t('predict.pasteKeys');
  const [before, after] = t('predict.keys').split('{shortcut}');
  return [
    el(
      'p',
      { class: 'choose' },
      el('label', { class: 'button' }, input, t('predict.choose')),
      el('span', { class: 'keys' }, before, el('kbd', {}, shortcut), after),
    ),
    el('h2', { class: 'label samples-heading' }, t('predict.samples')),
    samples(translator, { onChoose: onSample, signal }),
    el('p', { class: 'small' }, t('predict.samplesNote')),
  ];
}
