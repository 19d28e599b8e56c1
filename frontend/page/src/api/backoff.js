/**
 * How long to wait before trying once more: doubled with each try, up to a limit, and then anything
 * between half of that and all of it, so that many pages do not come back in step.
 *
 * @param {number} attempt 0 for the first repetition
 * @param {{ base?: number, limit?: number, random?: () => number }} [options] in milliseconds
 */
export function backoff(attempt, { base = 500, limit = 15_000, random = Math.random } = {}) {
  const longest = Math.min(limit, base * 2 ** Math.min(attempt, 20));
  return longest / 2 + (random() * longest) / 2;
}

/**
 * Resolves after a while, or as soon as the signal aborts or something wakes it.
 *
 * @param {number} milliseconds
 * @param {{
 *   signal?: AbortSignal,
 *   wake?: (resume: () => void, options: { signal: AbortSignal }) => void,
 * }} [options] wake: is given what ends the pause early, and a signal that aborts once the pause is over
 * @returns {Promise<void>}
 */
export function pause(milliseconds, { signal, wake } = {}) {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { signal: over.signal });
    wake?.(end, { signal: over.signal });
    if (signal?.aborted) {
      end();
    }
  });
}
