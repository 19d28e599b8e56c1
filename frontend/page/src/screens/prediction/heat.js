import { contextOf, el } from '../../dom.js';

/** Red, green, blue of what speaks for a class, and of what speaks against it; told apart by everyone. */
const FOR = [232, 93, 4];
const AGAINST = [33, 102, 214];

/** At a value of 1; the picture is still seen below. */
const OPAQUE = 200;

/**
 * A map as a picture of one pixel a cell, clear where nothing speaks for or against the class.
 *
 * @param {Api.Explanation['map']} map
 */
export function heatOf({ width, height, values }) {
  const canvas = el('canvas', { class: 'explained-heat', 'aria-hidden': 'true', width, height });
  const context = contextOf(canvas);
  const image = context.createImageData(width, height);
  image.data.set(values.flat().flatMap(colourOf));
  context.putImageData(image, 0, 0);
  return canvas;
}

/** Red, green, blue and opacity, 0 to 255 each. @param {number} value -1 to 1 */
export const colourOf = (value) => [
  ...(value < 0 ? AGAINST : FOR),
  Math.round(OPAQUE * Math.min(1, Math.abs(value))),
];

const ROWS = ['top', 'middle', 'bottom'];
const COLUMNS = ['left', 'centre', 'right'];

/**
 * In which ninth of the map most of what speaks for the class lies, such as `top-left`; null where
 * nothing does.
 *
 * @param {Api.Explanation['map']} map
 */
export function heaviest({ width, height, values }) {
  const sums = new Map();
  values.forEach((row, y) => {
    row.forEach((value, x) => {
      const ninth = `${ROWS[Math.floor((3 * y) / height)]}-${COLUMNS[Math.floor((3 * x) / width)]}`;
      sums.set(ninth, (sums.get(ninth) ?? 0) + Math.max(0, value));
    });
  });
  const [ninth, sum] = [...sums].reduce((best, each) => (each[1] > best[1] ? each : best));
  return sum > 0 ? ninth : null;
}

/**
 * What covering the strongest place leaves of a probability; null where nothing speaks for the class.
 *
 * @param {Api.Explanation} explanation by occlusion
 */
export function covered({ explained, map }) {
  const most = Math.max(...map.values.flat());
  return most > 0 && map.unit > 0 ? explained.probability * Math.exp(-most * map.unit) : null;
}
