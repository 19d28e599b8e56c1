import { pixelScale } from '../../components/pixel-picture.js';

/** Pixels on a side of a picture. */
export const SIDE = 28;

/** About how wide a picture is, in sizes of the page's text: it grows with the screen. */
export const WIDTHS = Object.freeze({ small: 1.9, medium: 3.6, large: 7.2 });

/**
 * The room that names take below a picture, in sizes of the page's text: the width of none, one and two
 * lines, and the height of one.
 */
const NAMES = { widths: [0, 4.75, 5.4], line: 1.125 };

/** How high a canvas of the grid is, about, in CSS pixels. */
const BAND = 420;

/**
 * Where pictures stand in a grid. All lengths but the first two are device pixels: each pixel of a
 * picture is a square of `scale` of them, and nothing begins between two.
 *
 * @typedef {{
 *   width: number,
 *   height: number,
 *   ratio: number,
 *   scale: number,
 *   cell: number,
 *   gap: number,
 *   step: number,
 *   rise: number,
 *   names: number,
 *   columns: number,
 *   rows: number,
 *   count: number,
 *   bandRows: number,
 * }} Layout width, height: of the whole, in CSS pixels; ratio: device pixels a CSS pixel; cell:
 *     side of a picture; step: from one picture to the next, rise: to the one below; names: lines below
 *     each picture; bandRows: rows of one canvas
 */

/** @typedef {'small' | 'medium' | 'large'} Size of the pictures */

/**
 * As many columns as fit; what is left over widens the gaps. Small pictures have no names below them.
 *
 * @param {{
 *   width: number,
 *   em: number,
 *   ratio: number,
 *   size: Size,
 *   count: number,
 *   lines?: number,
 * }} room width, em: of the grid and the size of the page's text, in CSS pixels; lines: of names below
 *     each picture
 * @returns {Layout}
 */
export function layOut({ width, em, ratio, size, count, lines = 0 }) {
  const scale = pixelScale(Math.min(WIDTHS[size] * em, width), ratio, SIDE);
  const cell = SIDE * scale;
  const least = Math.max(1, Math.round(ratio * 2));
  const room = Math.floor(width * ratio);
  const names = size === 'small' ? 0 : lines;
  const column = names > 0 ? Math.max(cell, Math.ceil(NAMES.widths[names] * em * ratio)) : cell;
  const columns = Math.max(1, Math.floor((room + least) / (column + least)));
  const spare = columns > 1 ? Math.floor((room - columns * column) / (columns - 1)) : least;
  const between = Math.max(least, Math.min(spare, least * 4));
  const gap = column - cell + between;
  const step = cell + gap;
  const words = Math.ceil(names * NAMES.line * em * ratio);
  const rise = names > 0 ? cell + words + least * 4 : step;
  const rows = Math.ceil(count / columns);
  return {
    width: (columns * step - gap) / ratio,
    height: Math.max(0, rows * rise - (rise - cell - words)) / ratio,
    ratio,
    scale,
    cell,
    gap,
    step,
    rise,
    names,
    columns,
    rows,
    count,
    bandRows: Math.max(1, Math.round((BAND * ratio) / rise)),
  };
}

/** The size of the page's text, in CSS pixels. */
export const textSize = () =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The top left corner and side of a picture, in CSS pixels. */
export function place({ columns, step, rise, cell, ratio }, position) {
  return {
    x: ((position % columns) * step) / ratio,
    y: (Math.floor(position / columns) * rise) / ratio,
    side: cell / ratio,
  };
}

/** The picture at a point given in CSS pixels; the gap after a picture is its own. */
export function positionAt({ columns, step, rise, ratio, count }, x, y) {
  const column = Math.floor((x * ratio) / step);
  const position = Math.floor((y * ratio) / rise) * columns + column;
  return x >= 0 && y >= 0 && column < columns && position < count ? position : null;
}

/**
 * The canvases that are in sight or less than a view away.
 *
 * @param {Layout} layout
 * @param {number} top how far the grid is scrolled, in CSS pixels
 * @param {number} height of what is in sight, in CSS pixels
 * @returns {{ first: number, last: number }} numbers of bands, both included
 */
export function bandsNear({ bandRows, rise, rows, ratio }, top, height) {
  const band = (bandRows * rise) / ratio;
  const most = Math.ceil(rows / bandRows) - 1;
  const number = (y) => Math.max(0, Math.min(most, Math.floor(y / band)));
  return { first: number(top - height), last: number(top + 2 * height) };
}

/** The pictures of a band: from the first to before the last. */
export function positionsOf({ bandRows, columns, count }, band) {
  const from = band * bandRows * columns;
  return { from, to: Math.min(count, from + bandRows * columns) };
}

/**
 * Where a key leads in the grid; null when it is no key of the grid.
 *
 * @param {Layout} layout
 * @param {number} position
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean }} event
 * @param {number} page rows in sight
 */
export function moved({ columns, count }, position, { key, ctrlKey, metaKey, altKey }, page) {
  if (altKey || metaKey) {
    return null;
  }
  const row = position - (position % columns);
  const steps = {
    ArrowLeft: position - 1,
    ArrowRight: position + 1,
    ArrowUp: position - columns,
    ArrowDown: position + columns,
    PageUp: position - columns * page,
    PageDown: position + columns * page,
    Home: ctrlKey ? 0 : row,
    End: ctrlKey ? count - 1 : row + columns - 1,
  };
  if (!Object.hasOwn(steps, key)) {
    return null;
  }
  const target = steps[key];
  // Beyond an edge a single step stays, a page goes to the last row.
  if (key === 'ArrowUp' && target < 0) {
    return position;
  }
  return Math.max(0, Math.min(count - 1, target));
}
