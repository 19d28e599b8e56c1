import en from './en.js';
import fr from './fr.js';

const DICTIONARIES = { en, fr };

/** The languages that the page speaks; the first one is the fallback. */
export const LANGUAGES = Object.freeze(Object.keys(DICTIONARIES));

/**
 * The language for a reader: the stored choice, else the first of the browser's that the page
 * speaks.
 *
 * @param {string | null} stored
 * @param {readonly string[]} accepted language tags, most wanted first (`fr-CA`)
 */
export function chooseLanguage(stored, accepted) {
  const wanted = [stored ?? '', ...accepted].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((language) => LANGUAGES.includes(language)) ?? LANGUAGES[0];
}

/**
 * @typedef {ReturnType<typeof createTranslator>} Translator
 */

/**
 * Words and numbers in one language.
 *
 * @param {string} language one of LANGUAGES
 */
export function createTranslator(language) {
  const words = DICTIONARIES[language];
  const percents = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const milliseconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: 0,
  });

  return {
    language,

    /** The sentence of a key, `{name}` replaced from the values. An unknown key is a mistake. */
    t(key, values = {}) {
      const sentence = words[key];
      if (sentence === undefined) {
        throw new RangeError(`no word for ${key} in ${language}`);
      }
      return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    },

    /** Whether the dictionary has a key. */
    has: (key) => Object.hasOwn(words, key),

    /**
     * A probability with one decimal. What would be rounded to 0 or 100 % without being it gets a
     * sign that says so: no network is quite sure.
     */
    percent(probability) {
      if (probability > 0 && probability < 0.0005) {
        return `<\u202f${percents.format(0.001)}`;
      }
      if (probability < 1 && probability >= 0.9995) {
        return `>\u202f${percents.format(0.999)}`;
      }
      return percents.format(probability);
    },

    /** A duration, in whole milliseconds. */
    milliseconds: (duration) => milliseconds.format(duration),
  };
}
