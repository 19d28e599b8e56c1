/**
 * What a search may choose for one hyperparameter, from what was typed. Pure: no document.
 */
import { parse } from '../../training/form/members.js';

/** How the values of a number are given. */
export const HOWS = Object.freeze(/** @type {const} */ (['log', 'linear', 'choices']));

/**
 * @typedef {{ how: string, min: string, max: string, choices: string[] }} Typed numbers as
 *     `plainNumber` makes them
 * @typedef {{ part: 'min' | 'max' | 'choices', why: 'number' | 'whole' | 'range' | 'order' | 'positive' | 'none' }} Fault
 */

/** @param {import('../../training/form/members.js').Member} member */
export const isNumeric = ({ type }) => type === 'number' || type === 'integer';

/**
 * The dimension of a space that was typed for a number.
 *
 * @param {import('../../training/form/members.js').Member} member
 * @param {Typed} typed
 * @returns {{ dimension?: Api.Dimension, fault?: Fault }} one of both
 */
export function dimensionOf(member, { how, min, max, choices }) {
  if (how === 'choices') {
    const parsed = choices.map((each) => parse(member, each));
    const why = parsed.length === 0 ? 'none' : parsed.find(({ fault }) => fault)?.fault;
    return why
      ? { fault: { part: 'choices', why } }
      : { dimension: { choices: parsed.map(({ value }) => value) } };
  }
  const [from, to] = [parse(member, min), parse(member, max)];
  if (from.value === undefined) {
    return { fault: { part: 'min', why: from.fault ?? 'number' } };
  }
  if (to.value === undefined) {
    return { fault: { part: 'max', why: to.fault ?? 'number' } };
  }
  if (how === 'log' && !(from.value > 0)) {
    return { fault: { part: 'min', why: 'positive' } };
  }
  if (!(from.value < to.value)) {
    return { fault: { part: 'max', why: 'order' } };
  }
  return {
    dimension: { min: from.value, max: to.value, scale: how === 'log' ? 'log' : 'linear' },
  };
}

/** Values in a line, apart by spaces, semicolons, or commas with a space behind. @param {string} line */
export const valuesIn = (line) =>
  line
    .replace(/,(?=\s|$)/g, ' ')
    .split(/[\s;]+/)
    .filter(Boolean);

/**
 * A range to begin with: from half of a value to its double, as far as the member goes; a whole number
 * has one more and one less at least.
 *
 * @param {import('../../training/form/members.js').Member} member
 * @param {number} value
 * @returns {Api.Dimension}
 */
export function rangeAround({ type, minimum = 0, maximum = Number.POSITIVE_INFINITY }, value) {
  const whole = type === 'integer';
  const [half, double] = whole
    ? [Math.floor(value / 2), Math.max(value * 2, value + 1)]
    : [value / 2, value === 0 ? 0.1 : value * 2];
  return { min: Math.max(minimum, half), max: Math.min(maximum, double), scale: 'linear' };
}

/**
 * The part of a space that a problem's field names.
 *
 * @param {string} field such as `space.schedule.warmUp.max`
 * @param {string[]} names of the rows
 * @returns {{ name: string, part: 'min' | 'max' | 'choices' | null } | null} null for none of them
 */
export function placeOf(field, names) {
  const path = field.replace(/^space\./, '');
  const name = names
    .filter((each) => path === each || path.startsWith(`${each}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (name === undefined || path === field) {
    return null;
  }
  const part = path.slice(name.length + 1).split('.')[0];
  return { name, part: part === 'min' || part === 'max' || part === 'choices' ? part : null };
}
