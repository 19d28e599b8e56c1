import { readPreference, writePreference } from './preferences.js';

/** Light or dark: the reader's choice, else the system's. Fires `change`. */
export class Theme extends EventTarget {
  #system = window.matchMedia('(prefers-color-scheme: dark)');
  #chosen = readPreference('theme');

  constructor() {
    super();
    this.#system.addEventListener('change', () => this.dispatchEvent(new Event('change')));
  }

  get dark() {
    return this.#chosen === null ? this.#system.matches : this.#chosen === 'dark';
  }

  toggle() {
    this.#chosen = this.dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = this.#chosen;
    writePreference('theme', this.#chosen);
    this.dispatchEvent(new Event('change'));
  }
}
