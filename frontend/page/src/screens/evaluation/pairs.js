/**
 * @typedef {{ first: number, second: number, there: number, back: number, count: number }} Pair two
 *     classes that are confused with each other; there: pictures of the first predicted as the second;
 *     back: the other way round, never more; count: both together
 */

/**
 * Which classes are confused with each other, both ways together, the most frequent first.
 *
 * @param {number[][]} counts [truth][predicted]
 * @returns {Pair[]} without pairs that are never confused; equal ones in the order of the classes
 */
export function confusedPairs(counts) {
  const pairs = counts.flatMap((row, a) =>
    row.slice(0, a).flatMap((back, b) => {
      const there = counts[b][a];
      const [first, second] = there >= back ? [b, a] : [a, b];
      const count = there + back;
      return count > 0
        ? [{ first, second, there: Math.max(there, back), back: Math.min(there, back), count }]
        : [];
    }),
  );
  const order = ({ first, second }) =>
    Math.min(first, second) * counts.length + Math.max(first, second);
  return pairs.sort((a, b) => b.count - a.count || order(a) - order(b));
}

/** How many pictures are not on the diagonal. @param {number[][]} counts */
export const mistakesIn = (counts) =>
  counts
    .flatMap((row, truth) => row.filter((_, predicted) => predicted !== truth))
    .reduce((sum, value) => sum + value, 0);

/**
 * The classes of the lowest and of the highest recall.
 *
 * @param {Pick<Api.ClassFigures, 'index' | 'recall' | 'support'>[]} classes
 * @returns {{ hardest: { index: number, recall: number }, easiest: { index: number, recall: number } } | null}
 *     null where none is harder than another; a class without pictures is neither
 */
export function extremesOf(classes) {
  const order = classes
    .filter(({ support }) => support > 0)
    .toSorted((a, b) => a.recall - b.recall);
  const [hardest, easiest] = [order[0], order.at(-1)];
  return hardest && easiest && hardest.recall < easiest.recall ? { hardest, easiest } : null;
}

/** From here on a confidence is called high. */
const HIGH = 0.9;

/**
 * The answers of high confidence, and how many of them are right.
 *
 * @param {Pick<Api.Calibration, 'bins'> | null | undefined} calibration
 * @returns {{ from: number, answers: number, accuracy: number } | null} from: the confidence from which
 *     on they are counted, an edge of the bins; null where there are none
 */
export function confidentOf(calibration) {
  const bins = calibration?.bins.filter(({ lower }) => lower >= HIGH - 1e-9) ?? [];
  const answers = bins.reduce((sum, { count }) => sum + count, 0);
  const right = bins.reduce((sum, { count, accuracy }) => sum + count * (accuracy ?? 0), 0);
  return answers > 0 ? { from: bins[0].lower, answers, accuracy: right / answers } : null;
}
