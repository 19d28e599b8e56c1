/**
 * @typedef {import('./queue.js').Item} Item
 * @typedef {'file' | 'answer' | 'sureness' | 'took'} By what rows are ordered by
 */

/** After all classes: what is none of them. */
const NONE = Number.POSITIVE_INFINITY;

/** Compares names as people do: 2 before 10. */
const NAMES = new Intl.Collator(undefined, { numeric: true });

/**
 * How many pictures have each answer, the most frequent first.
 *
 * @param {Item[]} items
 * @returns {{ index: number | null, count: number, network: import('./network.js').Network }[]} index: of
 *     the class, of several the most probable; null: none of them
 */
export function tallyOf(items) {
  const counts = new Map();
  for (const { outcome } of items) {
    if (outcome) {
      const index = classOf(outcome);
      const known = counts.get(index) ?? { index, count: 0, network: outcome.network };
      counts.set(index, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.index ?? NONE) - (b.index ?? NONE),
  );
}

/** @param {import('./classify.js').Outcome} outcome */
const classOf = ({ answer: { known, prediction } }) => (known === false ? null : prediction.index);

/** @type {Record<Exclude<By, 'file'>, (outcome: import('./classify.js').Outcome) => number | null>} */
const VALUES = {
  answer: (outcome) => classOf(outcome) ?? NONE,
  sureness: ({ answer: { known, prediction } }) => (known === false ? null : prediction.confidence),
  took: ({ milliseconds }) => milliseconds,
};

/**
 * The places of the rows in an order; those without a value come last in any, and equal ones stay as
 * they were brought.
 *
 * @param {Item[]} items
 * @param {{ by: By, rising: boolean }} order
 * @returns {number[]}
 */
export function orderOf(items, { by, rising }) {
  const direction = rising ? 1 : -1;
  const places = items.map((_, place) => place);
  if (by === 'file') {
    return places.sort(
      (a, b) => direction * NAMES.compare(items[a].file.name, items[b].file.name) || a - b,
    );
  }
  const values = items.map(({ outcome }) => (outcome ? VALUES[by](outcome) : null));
  return places.sort((a, b) => {
    const [x, y] = [values[a], values[b]];
    if (x === null || y === null) {
      return Number(x === null) - Number(y === null) || a - b;
    }
    return x === y ? a - b : direction * (x < y ? -1 : 1);
  });
}
