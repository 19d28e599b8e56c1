/**
 * The members of a configuration by their paths (`schedule.warmUp`), as the service names them in
 * its defaults and its problems.
 *
 * @typedef {{
 *   field: string,
 *   type: 'integer' | 'number' | 'string' | 'boolean',
 *   minimum?: number,
 *   exclusiveMinimum?: number,
 *   maximum?: number,
 *   values?: string[],
 *   appliesWhen?: { field: string, value?: string, exclusiveMinimum?: number },
 * }} Member appliesWhen: what another one must be, or be above, for this one to mean something
 */

/**
 * What the service tells of a run that nobody has chosen anything for, and of what may be chosen.
 *
 * @typedef {{
 *   initialVersion?: string,
 *   configuration: object,
 *   members: Member[],
 *   groups: { name: string, fields: string[] }[],
 * }} Defaults groups: what matters most first
 */

/**
 * Whether a member means something now.
 *
 * @param {Pick<Member, 'appliesWhen'>} member
 * @param {Record<string, unknown>} values
 */
export function isRelevant({ appliesWhen }, values) {
  if (appliesWhen === undefined) {
    return true;
  }
  const other = values[appliesWhen.field];
  return appliesWhen.value === undefined
    ? // What is no number yet rules nothing out.
      !(Number(other) <= (appliesWhen.exclusiveMinimum ?? Number.NEGATIVE_INFINITY))
    : other === appliesWhen.value;
}

/** Every member that holds a value. @returns {[string, string | number | boolean][]} */
export const leaves = (object, path = '') =>
  Object.entries(object).flatMap(([name, value]) =>
    value !== null && typeof value === 'object'
      ? leaves(value, `${path}${name}.`)
      : [[path + name, value]],
  );

/** The object that has these leaves. @param {Iterable<[string, unknown]>} entries */
export function nested(entries) {
  const whole = {};
  for (const [field, value] of entries) {
    const path = field.split('.');
    const name = path.pop();
    let object = whole;
    for (const part of path) {
      object[part] ??= {};
      object = object[part];
    }
    object[name] = value;
  }
  return whole;
}

/** A path as the end of a key of the dictionary. */
export const keyOf = (field) => field.replaceAll('.', '-');

/** What people call a member; one that the page has no word for keeps its path. */
export const fieldName =
  (field) =>
  ({ t, has }) => {
    const key = `training.name-${keyOf(field)}`;
    return has(key) ? t(key) : field;
  };

/**
 * What was typed, as a value.
 *
 * @param {Member} member
 * @param {string} typed as `plainNumber` makes it
 * @returns {{ value?: number, fault?: 'number' | 'whole' | 'range' }} one of both
 */
export function parse({ type, minimum, exclusiveMinimum, maximum }, typed) {
  const value = typed === '' ? Number.NaN : Number(typed);
  if (!Number.isFinite(value)) {
    return { fault: 'number' };
  }
  if (type === 'integer' && !Number.isSafeInteger(value)) {
    return { fault: 'whole' };
  }
  const fits =
    value >= (minimum ?? Number.NEGATIVE_INFINITY) &&
    value > (exclusiveMinimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (maximum ?? Number.POSITIVE_INFINITY);
  return fits ? { value } : { fault: 'range' };
}

/**
 * What was typed in a language, with a point where that has a comma. A comma in a language that
 * writes points is left: 1,000 must not become 1.
 */
export const plainNumber = (typed, language) =>
  typed.trim().replace(typedNumber(0.5, language)[1], '.');

/** A number as a field shows it: no groups, the language's own point, whole numbers whole. */
export const typedNumber = (value, language) =>
  new Intl.NumberFormat(language, {
    useGrouping: false,
    maximumSignificantDigits: Number.isInteger(value) ? 21 : 6,
  }).format(value);

/**
 * The range of a member in words; empty without one.
 *
 * @param {Partial<Member>} member
 * @param {Translator} translator
 */
export function rangeWords({ minimum, exclusiveMinimum, maximum }, { t, language }) {
  const plain = (value) =>
    new Intl.NumberFormat(language, { maximumSignificantDigits: 15 }).format(value);
  if (maximum === undefined) {
    return '';
  }
  return minimum === undefined
    ? t('training.range-above', { least: plain(exclusiveMinimum), most: plain(maximum) })
    : t('training.range', { least: plain(minimum), most: plain(maximum) });
}

/** What is wrong with what was typed, and what would be right. */
export function faultWords(member, fault, translator) {
  const { t } = translator;
  const range = rangeWords(member, translator);
  return [t(`training.fault-${fault}`), fault === 'whole' || fault === 'number' ? '' : range]
    .filter(Boolean)
    .join(' ');
}
