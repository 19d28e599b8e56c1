import { el } from '../dom.js';
import { garmentTag } from './garment-tag.js';
import { keepCrisp } from './pixel-picture.js';

/** The first picture of each class in Fashion-MNIST's test split, in the order of the classes. */
export const SAMPLES = Object.freeze(
  Array.from({ length: 10 }, (_, index) => `assets/samples/${index}.png`),
);

/**
 * Ten garments on a rail, to be taken from it.
 *
 * @param {{
 *   onChoose: (index: number) => void,
 *   current?: number,
 *   signal: AbortSignal,
 * }} options current: the one that is chosen, where choosing is a choice and no errand
 * @returns {{ node: HTMLElement, mark: (index: number | null) => void }}
 */
export function samples({ onChoose, current, signal }) {
  const buttons = SAMPLES.map((url, index) => {
    const image = el('img', { src: url, alt: '', width: 28, height: 28 });
    const frame = el('span', { class: 'plate' }, image);
    keepCrisp(image, frame, signal);
    const button = el('button', { type: 'button', class: 'sample' }, frame, garmentTag(index));
    button.addEventListener('click', () => onChoose(index), { signal });
    return button;
  });
  const mark = (chosen) => {
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-pressed', String(index === chosen));
    }
  };
  if (current !== undefined) {
    mark(current);
  }
  const node = el('ul', { class: 'samples' }, ...buttons.map((button) => el('li', {}, button)));
  return { node, mark };
}
