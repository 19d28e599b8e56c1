/** What a task that a newer one overtook resolves to. */
export const OVERTAKEN = Symbol('overtaken');

/**
 * Lets one task at a time speak. A newer task aborts the older one; whatever the older one still
 * says, an answer or an error, is dropped even if it ignores its signal.
 */
export function onlyLatest() {
  /** @type {AbortController | null} */
  let current = null;
  return {
    /**
     * @template T
     * @param {(signal: AbortSignal) => Promise<T>} task
     * @returns {Promise<T | typeof OVERTAKEN>}
     */
    async run(task) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      try {
        const value = await task(mine.signal);
        return mine === current ? value : OVERTAKEN;
      } catch (error) {
        if (mine !== current) {
          return OVERTAKEN;
        }
        throw error;
      }
    },

    /** Aborts the running task, if there is one, and drops its answer. */
    cancel() {
      current?.abort();
      current = null;
    },
  };
}
