import { ApiError } from '../../api/api-error.js';

/**
 * @typedef {{
 *   file: File,
 *   state: 'waiting' | 'working' | 'done' | 'failed',
 *   outcome: import('./classify.js').Outcome | null,
 *   error: unknown,
 * }} Item
 */

/**
 * Works through files, a few at a time. One that fails keeps its error and stops nothing.
 *
 * @param {File[]} files
 * @param {{
 *   work: (file: File, signal: AbortSignal) => Promise<import('./classify.js').Outcome>,
 *   onChange: (item: Item, index: number) => void,
 *   atOnce?: number,
 *   signal: AbortSignal,
 * }} options work: as long as there are files to do; atOnce: how many
 * @returns {{ items: Item[], run: () => Promise<void>, retry: () => Promise<void> }} retry: does
 *     again what failed for a reason that may have passed
 */
export function fileQueue(files, { work, onChange, atOnce = 3, signal }) {
  /** @type {Item[]} */
  const items = files.map((file) => ({ file, state: 'waiting', outcome: null, error: null }));

  async function worker() {
    for (;;) {
      const index = items.findIndex(({ state }) => state === 'waiting');
      if (index < 0 || signal.aborted) {
        return;
      }
      const item = items[index];
      change(item, index, { state: 'working' });
      try {
        const outcome = await work(item.file, signal);
        change(item, index, { state: 'done', outcome });
      } catch (error) {
        change(item, index, { state: 'failed', error });
      }
    }
  }

  function change(item, index, values) {
    Object.assign(item, values);
    if (!signal.aborted) {
      onChange(item, index);
    }
  }

  const run = async () => {
    await Promise.all(Array.from({ length: atOnce }, () => worker()));
  };

  return {
    items,
    run,
    retry() {
      for (const [index, item] of items.entries()) {
        if (mayPass(item)) {
          change(item, index, { state: 'waiting', error: null });
        }
      }
      return run();
    },
  };
}

/** Whether an item failed for a reason that may have passed. @param {Item} item */
export const mayPass = ({ state, error }) =>
  state === 'failed' && error instanceof ApiError && error.retryable;

/** How many are in each state. @param {Item[]} items */
export function tally(items) {
  const counts = { waiting: 0, working: 0, done: 0, failed: 0 };
  for (const { state } of items) {
    counts[state]++;
  }
  return counts;
}
