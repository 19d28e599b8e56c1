/**
 * Words and numbers in one language.
 *
 * @param {string} language
 * @param {Record<string, string>} words by key; may grow later
 */
export function createTranslator(language, words) {
  const rules = remember((/** @type {string} */ of) => new Intl.PluralRules(of));
  const isOne = (/** @type {number} */ count) => rules(language).select(count) === 'one';
  return {
    language,

    /**
     * The sentence of a key, `{name}` replaced from the values, and `{name#picture|pictures}` by the
     * first or the second word, as the language counts what `counts` has of that name. An unknown key
     * is a mistake.
     *
     * @param {string} key
     * @param {Record<string, any> & { counts?: Record<string, number> }} [values]
     * @returns {string}
     */
    t(key, values = {}) {
      const sentence = words[key];
      if (sentence === undefined) {
        throw new RangeError(`no word for ${key} in ${language}`);
      }
      return sentence
        .replace(/\{(\w+)#([^|{}]*)\|([^|{}]*)\}/g, (_, name, one, many) =>
          isOne(Math.abs(values.counts?.[name] ?? Number.NaN)) ? one : many,
        )
        .replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    },

    /** Whether the dictionary has a key. @param {string} key */
    has: (key) => Object.hasOwn(words, key),

    ...createFormats(language),
  };
}

/**
 * Numbers, shares, dates and durations as a language writes them.
 *
 * @param {string} language
 */
export function createFormats(language) {
  const numberOf = remember((/** @type {number} */ digits) =>
    Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const signedOf = remember((/** @type {number} */ digits) =>
    Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    }),
  );
  const percentOf = remember((/** @type {number} */ digits) =>
    Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
  );
  const unitOf = remember((/** @type {string} */ unit) =>
    Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 0 }),
  );
  const listOf = remember(
    (/** @type {'disjunction'} */ type) => new Intl.ListFormat(language, { type }),
  );
  const dateOf = remember((/** @type {'short' | undefined} */ timeStyle) =>
    Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle }),
  );
  const unit = (name, value) => unitOf(name).format(value);

  return {
    /** A number with a fixed count of decimals. @param {number} value */
    number: (value, digits = 0) => numberOf(digits).format(value),

    /** A difference: with its sign, and a minus as wide as the plus. @param {number} value */
    signed: (value, digits = 0) => signedOf(digits).format(value).replace('-', '\u2212'),

    /**
     * A share of 0..1 as a plain percentage: for accuracies and counts, which are exact.
     *
     * @param {number} value
     */
    share: (value, digits = 2) => percentOf(digits).format(value),

    /**
     * A probability with one decimal. What would be rounded to 0 or 100 % without being it gets a
     * sign that says so: no network is quite sure.
     *
     * @param {number} probability
     */
    percent(probability) {
      const percents = percentOf(1);
      if (probability > 0 && probability < 0.0005) {
        return `<\u202f${percents.format(0.001)}`;
      }
      if (probability < 1 && probability >= 0.9995) {
        return `>\u202f${percents.format(0.999)}`;
      }
      return percents.format(probability);
    },

    /** "a, b or c". @param {string[]} names */
    anyOf: (names) => listOf('disjunction').format(names),

    /** A duration in whole milliseconds. @param {number} duration */
    milliseconds: (duration) => unit('millisecond', duration),

    /**
     * A duration in milliseconds, in the two units that say most: "3 min 20 s", "1 h 5 min".
     *
     * @param {number} milliseconds
     */
    duration(milliseconds) {
      if (milliseconds < 1000) {
        return unit('millisecond', milliseconds);
      }
      const seconds = Math.round(milliseconds / 1000);
      /** @type {[string, number][]} */
      const parts = [
        ['hour', Math.floor(seconds / 3600)],
        ['minute', Math.floor(seconds / 60) % 60],
        ['second', seconds % 60],
      ];
      const first = parts.findIndex(([, value]) => value > 0);
      return parts
        .slice(first, first + 2)
        .filter(([, value]) => value > 0)
        .map(([name, value]) => unit(name, value))
        .join(' ');
    },

    /** A file's size. @param {number} count */
    bytes: (count) =>
      count < 1024
        ? unit('byte', count)
        : count < 1024 ** 2
          ? unit('kilobyte', count / 1024)
          : unit('megabyte', count / 1024 ** 2),

    /** @param {string | number | Date} when an ISO 8601 time, say */
    date: (when) => dateOf(undefined).format(new Date(when)),

    /** @param {string | number | Date} when */
    dateTime: (when) => dateOf('short').format(new Date(when)),
  };
}

/**
 * Making an Intl format costs more than using it a hundred times.
 *
 * @template K, V
 * @param {(key: K) => V} make
 * @returns {(key: K) => V}
 */
function remember(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) {
      made.set(key, make(key));
    }
    return made.get(key);
  };
}
