import { createFormats } from './formats.js';

/**
 * Words and numbers in one language.
 *
 * @param {string} language
 * @param {Record<string, string>} words by key; may grow later
 */
export function createTranslator(language, words) {
  return {
    language,

    /**
     * The sentence of a key, `{name}` replaced from the values. An unknown key is a mistake.
     *
     * @param {string} key
     * @param {object} [values]
     * @returns {string}
     */
    t(key, values = {}) {
      const sentence = words[key];
      if (sentence === undefined) {
        throw new RangeError(`no word for ${key} in ${language}`);
      }
      return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    },

    /** Whether the dictionary has a key. @param {string} key */
    has: (key) => Object.hasOwn(words, key),

    ...createFormats(language),
  };
}
