import { keepCrisp } from '../../../components/pixel-picture.js';
import { contextOf, el } from '../../../dom.js';

/**
 * A map of numbers as a picture on black: what is positive is light, what is negative is blue.
 *
 * @param {number} side of the map
 * @param {{ label: Words, caption?: Words, signal: AbortSignal }} options
 *     label: what it shows, for who does not see it
 * @returns {{ node: HTMLElement, plate: HTMLElement, draw: (map: ArrayLike<number>) => void }}
 */
export function pixelMap(side, { label, caption, signal }) {
  const canvas = el('canvas', { width: side, height: side, role: 'img', 'aria-label': label });
  const plate = el('div', { class: 'plate' }, canvas);
  keepCrisp(canvas, plate, signal);
  const node = el(
    'figure',
    { class: 'map' },
    plate,
    caption && el('figcaption', { class: 'label' }, caption),
  );
  return { node, plate, draw: (map) => paint(canvas, map) };
}

/** Paints a map onto a canvas of its size. */
export function paint(canvas, map) {
  const most = Math.max(1e-6, ...Array.from(map, Math.abs));
  const image = new ImageData(canvas.width, canvas.height);
  for (let index = 0; index < map.length; index++) {
    image.data.set([...colourOf(map[index] / most), 255], index * 4);
  }
  contextOf(canvas).putImageData(image, 0, 0);
}

/** @param {number} share -1 to 1 @returns {[number, number, number]} */
function colourOf(share) {
  const light = Math.min(1, Math.abs(share)) ** 0.8;
  return share >= 0
    ? [250 * light, 247 * light, 242 * light]
    : [92 * light, 132 * light, 255 * light];
}
