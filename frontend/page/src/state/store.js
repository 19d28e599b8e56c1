/**
 * What screens share. A key's change is an event of that name, fired once the value is there.
 *
 * | key | value |
 * |---|---|
 * | `language` | `'en'` or `'fr'` |
 * | `theme` | `'light'`, `'dark'`, or null: the system's |
 * | `dark` | whether the page is dark now |
 * | `token` | the token for changes, or null; kept for the browser tab's session |
 * | `model` | what GET /models/active says, or null until it is known |
 * | `connection` | `'up'`, or `'away'` while the service does not answer |
 */
export class Store extends EventTarget {
  #values;

  /** @param {Record<string, unknown>} values */
  constructor(values) {
    super();
    this.#values = new Map(Object.entries(values));
  }

  get(key) {
    return this.#values.get(key);
  }

  set(key, value) {
    if (!Object.is(this.#values.get(key), value)) {
      this.#values.set(key, value);
      this.dispatchEvent(new Event(key));
    }
  }

  /**
   * Calls the listener now and after each change of the key.
   *
   * @param {string} key
   * @param {(value: any) => void} listener
   * @param {{ signal?: AbortSignal }} [options] signal ends the watching
   */
  watch(key, listener, { signal } = {}) {
    this.addEventListener(key, () => listener(this.get(key)), { signal });
    listener(this.get(key));
  }
}
