import { el } from '../../../dom.js';
import { fieldName, isRelevant, leaves, typedNumber } from '../form/members.js';

/**
 * A pair of a list of facts.
 *
 * @param {Words} name
 * @param {Words | Node} value
 */
export const fact = (name, value) =>
  el(
    'div',
    {},
    el('dt', {}, name),
    el('dd', {}, value instanceof Node ? value : el('span', {}, value)),
  );

/**
 * The choices of a configuration that mean something beside the others.
 *
 * @param {object} configuration
 * @param {import('../form/members.js').Member[]} members what they may be
 * @returns {[string, string | number | boolean][]} path and value
 */
export function effective(configuration, members) {
  const values = leaves(configuration);
  const all = Object.fromEntries(values);
  const without = members.filter((member) => !isRelevant(member, all)).map(({ field }) => field);
  return values.filter(([field]) => !without.includes(field));
}

/**
 * Them as facts.
 *
 * @param {object} configuration
 * @param {import('../form/members.js').Member[]} members
 */
export const choiceFacts = (configuration, members) =>
  effective(configuration, members).map(([field, value]) =>
    fact(fieldName(field), (translator) => valueWords(value, translator)),
  );

/** A choice in words: yes and no, the names of choices, numbers as the language writes them. */
export function valueWords(value, { t, has, language }) {
  if (typeof value === 'boolean') {
    return t(value ? 'training.yes' : 'training.no');
  }
  if (typeof value === 'number') {
    return typedNumber(value, language);
  }
  const key = `training.value-${String(value).toLowerCase()}`;
  return has(key) ? t(key) : String(value);
}
