import { el } from '../dom.js';
import { garmentTag } from './garment-tag.js';
import { keepCrisp } from './pixel-picture.js';

/** The first picture of each class in Fashion-MNIST's test split, in the order of the classes. */
const SAMPLES = Array.from({ length: 10 }, (_, index) => `assets/samples/${index}.png`);

/**
 * A row of test pictures to try.
 *
 * @param {import('../i18n/translate.js').Translator} translator
 * @param {{ onChoose: (url: string) => void, signal: AbortSignal }} options
 */
export function samples(translator, { onChoose, signal }) {
  const items = SAMPLES.map((url, index) => {
    const image = el('img', { src: url, alt: '' });
    const frame = el('span', { class: 'sample-frame' }, image);
    keepCrisp(image, frame, signal);
    const button = el(
      'button',
      { type: 'button', class: 'sample' },
      frame,
      garmentTag(index, translator.t(`class.${index}`)),
    );
    button.addEventListener('click', () => onChoose(url), { signal });
    return el('li', {}, button);
  });
  return el('ul', { class: 'samples' }, ...items);
}
