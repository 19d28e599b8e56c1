import { dataTable } from '../../components/data-table.js';
import { contextOf, el } from '../../dom.js';
import { SIDE } from './layout.js';

/**
 * The gray values of a picture, row by row.
 *
 * @param {ImageBitmap} bitmap
 * @returns {Uint8ClampedArray} 0 is black
 */
export function grayValues(bitmap) {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const context = contextOf(canvas, { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return Uint8ClampedArray.from({ length: SIDE * SIDE }, (_, index) => data[index * 4]);
}

/**
 * A picture in figures: each pixel a cell of its own gray, with the value in it.
 *
 * @param {Uint8ClampedArray} values
 * @param {AbortSignal} signal
 */
export function pixelValues(values, signal) {
  const across = Array.from({ length: SIDE }, (_, index) => index);
  const table = dataTable({
    caption: ({ t }) => t('data.values'),
    captionHidden: true,
    columns: [{ name: ({ t }) => t('data.row') }, ...across.map((column) => ({ name: column }))],
    rows: across.map((row) => [row, ...across.map((column) => pixel(values[row * SIDE + column]))]),
    signal,
  });
  table.classList.add('pixel-values');
  // The garment is in the middle: there a narrow screen begins.
  requestAnimationFrame(() => {
    table.scrollLeft = (table.scrollWidth - table.clientWidth) / 2;
  });
  return table;
}

/** White on the dark half, black on the light: 4.5:1 on every gray. */
function pixel(value) {
  const node = el('span', { class: value < 118 ? 'pixel dark' : 'pixel' }, value);
  node.style.backgroundColor = `rgb(${value} ${value} ${value})`;
  return node;
}
