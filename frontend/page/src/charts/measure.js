import { contextOf } from '../dom.js';

/** The size of a chart's words, in CSS pixels: it follows the reader's own text size. */
export function fontSize() {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125;
}

/** @type {CanvasRenderingContext2D} */
let context;

/**
 * How wide the widest of these words is, in CSS pixels.
 *
 * @param {string[]} words
 * @param {number} size of the font
 */
export function widest(words, size) {
  context ??= contextOf(document.createElement('canvas'));
  context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(Math.max(0, ...words.map((word) => context.measureText(word).width)));
}

/** Words cut to a width in CSS pixels. @param {string} words @param {number} width @param {number} size */
export function cut(words, width, size) {
  let short = words;
  while (short.length > 1 && widest([short], size) > width) {
    short = `${short.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
  }
  return short;
}
