import { createTranslator } from './translate.js';

/** The page's language. Fires `change` after it changed; whoever shows words listens. */
export class I18n extends EventTarget {
  /** @param {string} language one of LANGUAGES */
  constructor(language) {
    super();
    this.translator = createTranslator(language);
  }

  get language() {
    return this.translator.language;
  }

  /** @param {string} language one of LANGUAGES */
  use(language) {
    if (language !== this.language) {
      this.translator = createTranslator(language);
      this.dispatchEvent(new Event('change'));
    }
  }
}
