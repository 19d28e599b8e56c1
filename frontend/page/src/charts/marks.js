import { widest } from './measure.js';

/**
 * @typedef {{ at: number, words: string }} Mark at: 0 to 1, where it stands on an axis
 */

/**
 * The marks whose words have room beside one another; those at both ends always have.
 *
 * @param {Mark[]} marks ascending
 * @param {number} size of the font
 * @param {number} length of the axis, in CSS pixels
 */
export function apart(marks, size, length) {
  const wide = ({ words }) => widest([words], size);
  const last = marks.at(-1);
  // Words at an end stand within the axis, others around their place.
  const room = (a, b) =>
    (b.at - a.at) * length >
    wide(a) * (a === marks[0] ? 1 : 0.5) + wide(b) * (b === last ? 1 : 0.5) + size;
  /** @type {Mark[]} */
  const kept = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    if (!before || mark === last || !last || (room(before, mark) && room(mark, last))) {
      kept.push(mark);
    }
  }
  return kept;
}
