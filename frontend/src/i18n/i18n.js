import { speak } from './live.js';
import { createTranslator } from './translate.js';

/**
 * The page's language and its words. Dictionaries come in parts: `common` at once, a screen's with
 * the screen. Fires `change` after every word on the page has changed.
 */
export class I18n extends EventTarget {
  #load;
  #parts = new Set();
  /** @type {Record<string, Record<string, string>>} */
  #words = {};

  /**
   * @param {string} language one of LANGUAGES
   * @param {{
   *   common: Record<string, Record<string, string>>,
   *   load: (language: string, part: string) => Promise<Record<string, string>>,
   * }} dictionaries common: by language; load: brings a screen's part
   */
  constructor(language, { common, load }) {
    super();
    this.#load = load;
    for (const [key, words] of Object.entries(common)) {
      this.#words[key] = { ...words };
    }
    this.#speak(language);
  }

  get language() {
    return this.translator.language;
  }

  /** Brings a screen's words in the present language. @param {string} part the screen's name */
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
    this.#speak(language);
    this.dispatchEvent(new Event('change'));
  }

  async #bring(language, part) {
    const done = `${part}.title`;
    if (!Object.hasOwn(this.#words[language], done)) {
      Object.assign(this.#words[language], await this.#load(language, part));
    }
  }

  #speak(language) {
    this.translator = createTranslator(language, this.#words[language]);
    speak(this.translator);
  }
}
