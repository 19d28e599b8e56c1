/**
 * @typedef {import('./queue.js').Item} Item
 * @typedef {'file' | 'answer' | 'sureness' | 'took'} By what rows are ordered by
 * @typedef {number | 'none' | 'failed'} Answer the index of a class, none of them, or an error
 */

/** After all classes: what is none of them, and what failed. */
const AFTER = { none: Number.MAX_VALUE, failed: Number.POSITIVE_INFINITY };

/** Compares names as people do: 2 before 10. */
const NAMES = new Intl.Collator(undefined, { numeric: true });

/**
 * How many pictures have each answer, the most frequent first, errors last.
 *
 * @param {Item[]} items
 * @returns {{ answer: Answer, count: number, network?: import('./network.js').Network }[]} network: that
 *     answered; none of an error
 */
export function tallyOf(items) {
  const counts = new Map();
  for (const item of items) {
    const answer = answerOf(item);
    if (answer !== null) {
      const known = counts.get(answer) ?? { answer, count: 0, network: item.outcome?.network };
      counts.set(answer, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.answer === 'failed') - Number(b.answer === 'failed') ||
      b.count - a.count ||
      placeOf(a.answer) - placeOf(b.answer),
  );
}

/**
 * What is said of a picture; null as long as nothing is.
 *
 * @param {Pick<Item, 'state' | 'outcome'>} item
 * @returns {Answer | null} of several classes the most probable
 */
export function answerOf({ state, outcome }) {
  if (state === 'failed') {
    return 'failed';
  }
  return outcome ? classOf(outcome) : null;
}

/** @param {import('./classify.js').Outcome} outcome @returns {number | 'none'} */
const classOf = ({ answer: { known, prediction } }) =>
  known === false ? 'none' : prediction.index;

/** @param {Answer} answer */
const placeOf = (answer) => (typeof answer === 'number' ? answer : AFTER[answer]);

/** @type {Record<Exclude<By, 'file'>, (outcome: import('./classify.js').Outcome) => number | null>} */
const VALUES = {
  answer: (outcome) => placeOf(classOf(outcome)),
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
