/**
 * Where the values of a hyperparameter stand on an axis. Pure: no document.
 */
import { linear, ticks } from '../../charts/scale.js';

/** Marks nearer to an end of an axis than this share of it would stand on its words. */
const GAP = 0.12;

/**
 * @typedef {{
 *   place: (value: unknown) => number,
 *   marks: { at: number, value: unknown }[],
 *   choice: boolean,
 * }} Scale place: 0 to 1, NaN for what is not on it; choice: whether it has some values alone
 */

/**
 * The scale of a dimension: a range as it is drawn from, or values at equal distances, numbers
 * ascending.
 *
 * @param {Api.Dimension} dimension
 * @returns {Scale}
 */
export function scaleOf({ min = 0, max = 1, scale, choices }) {
  if (choices) {
    return scaleOfChoices(choices);
  }
  const log = scale === 'log';
  const on = log ? Math.log10 : Number;
  const to = linear([on(min), on(max)], [0, 1]);
  const place = (value) => (typeof value === 'number' ? to(on(value)) : Number.NaN);
  const inner = log
    ? ticks(on(min), on(max), 6)
        .filter(Number.isInteger)
        .map((power) => 10 ** power)
    : ticks(min, max, 3);
  const marks = [min, ...inner.filter((value) => inside(place(value))), max];
  return { place, marks: marks.map((value) => ({ at: place(value), value })), choice: false };
}

const inside = (at) => at > GAP && at < 1 - GAP;

/** @param {unknown[]} choices @returns {Scale} */
function scaleOfChoices(choices) {
  const values = choices.every((each) => typeof each === 'number')
    ? choices.toSorted((a, b) => a - b)
    : choices;
  const keys = values.map(keyOf);
  const at = (index) => (keys.length === 1 ? 0.5 : index / (keys.length - 1));
  return {
    place(value) {
      const index = keys.indexOf(keyOf(value));
      return index < 0 ? Number.NaN : at(index);
    },
    marks: values.map((value, index) => ({ at: at(index), value })),
    choice: true,
  };
}

/** The service writes some names in capitals. */
const keyOf = (value) => String(value).toLowerCase();

/**
 * The scale of the accuracies that were measured.
 *
 * @param {[number, number]} range
 * @returns {Scale}
 */
export function accuracyScale([min, max]) {
  const place = linear([min, max], [0, 1]);
  return {
    place: (value) => (typeof value === 'number' ? place(value) : Number.NaN),
    marks: ticks(min, max, 5).map((value) => ({ at: place(value), value })),
    choice: false,
  };
}
