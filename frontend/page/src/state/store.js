/**
 * Values that several parts share. A key's change is an event of that name, fired once the value is
 * there.
 *
 * @template {object} V
 */
export class Store extends EventTarget {
  #values;

  /** @param {V} values */
  constructor(values) {
    super();
    this.#values = new Map(Object.entries(values));
  }

  /**
   * @template {string & keyof V} K
   * @param {K} key
   * @returns {V[K]}
   */
  get(key) {
    return this.#values.get(key);
  }

  /**
   * @template {string & keyof V} K
   * @param {K} key
   * @param {V[K]} value
   */
  set(key, value) {
    if (!Object.is(this.#values.get(key), value)) {
      this.#values.set(key, value);
      this.dispatchEvent(new Event(key));
    }
  }

  /**
   * Calls the listener now and after each change of the key.
   *
   * @template {string & keyof V} K
   * @param {K} key
   * @param {(value: V[K]) => void} listener
   * @param {{ signal?: AbortSignal }} [options] signal ends the watching
   */
  watch(key, listener, { signal } = {}) {
    this.addEventListener(key, () => listener(this.get(key)), { signal });
    listener(this.get(key));
  }
}
