import { speak } from './live.js';
import { createTranslator } from './translate.js';

/** The languages that the page speaks; the first one is the fallback. */
export const LANGUAGES = Object.freeze(['en', 'fr']);

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
 * The page's language and its words. Dictionaries come in parts: `common` first, a screen's with
 * the screen. Fires `change` after every word on the page has changed.
 */
export class I18n extends EventTarget {
  #load;
  #parts = new Set();
  #brought = new Set();
  /** @type {Record<string, Record<string, string>>} */
  #words = Object.fromEntries(LANGUAGES.map((language) => [language, {}]));

  /**
   * @param {string} language one of LANGUAGES
   * @param {(language: string, part: string) => Promise<Record<string, string>>} load brings a part
   */
  constructor(language, load) {
    super();
    this.#load = load;
    this.translator = this.#speak(language);
  }

  get language() {
    return this.translator.language;
  }

  /** Brings words in the present language. @param {string} part `common`, or a screen's name */
  async need(part) {
    this.#parts.add(part);
    await this.#bring(this.language, part);
  }

  /** @param {string} language one of LANGUAGES */
  async use(language) {
    if (language === this.language) {
      return;
    }
    // Words of screens that were left may still be on nodes that the browser has not yet collected.
    await Promise.all([...this.#parts].map((part) => this.#bring(language, part)));
    this.translator = this.#speak(language);
    this.dispatchEvent(new Event('change'));
  }

  async #bring(language, part) {
    const name = `${language}/${part}`;
    if (!this.#brought.has(name)) {
      Object.assign(this.#words[language], await this.#load(language, part));
      this.#brought.add(name);
    }
  }

  #speak(language) {
    const translator = createTranslator(language, this.#words[language]);
    speak(translator);
    return translator;
  }
}
