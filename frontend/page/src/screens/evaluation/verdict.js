/** Below this a difference is commonly taken to be more than chance. */
const SIGNIFICANT = 0.05;

/** So near, confidence and share right are as good as equal. */
const NEAR = 0.005;

/**
 * Whether the network is surer than it should be, on the whole: its mean confidence less the share
 * that is right.
 *
 * @param {Pick<Api.Calibration, 'bins'>} calibration
 * @returns {{ tendency: 'sure' | 'modest' | 'fair', excess: number }}
 */
export function tendencyOf({ bins }) {
  const filled = bins.filter(({ count }) => count > 0);
  const all = filled.reduce((sum, { count }) => sum + count, 0);
  const excess =
    filled.reduce(
      (sum, bin) => sum + bin.count * ((bin.meanConfidence ?? 0) - (bin.accuracy ?? 0)),
      0,
    ) / Math.max(1, all);
  const tendency = Math.abs(excess) < NEAR ? 'fair' : excess > 0 ? 'sure' : 'modest';
  return { tendency, excess };
}

/**
 * What McNemar's test says of two versions.
 *
 * @param {{ onlyFirst: number, onlySecond: number, pValue: number }} comparison
 * @returns {'same' | 'chance' | 'firstBetter' | 'secondBetter'} same: they are right about the very
 *     same pictures
 */
export function verdictOf({ onlyFirst, onlySecond, pValue }) {
  if (onlyFirst + onlySecond === 0) {
    return 'same';
  }
  if (pValue >= SIGNIFICANT) {
    return 'chance';
  }
  return onlyFirst > onlySecond ? 'firstBetter' : 'secondBetter';
}

/**
 * Whether the second is better than the first on one kind of pictures and worse on the other, both
 * by more than chance.
 *
 * @typedef {{ kind: ReturnType<typeof verdictOf> | null } | null} Verdict null: not known
 * @param {{ test: Verdict, photographs: Verdict }} sides
 * @returns {'worseOnPhotographs' | 'worseOnTest' | null}
 */
export function partingOf({ test, photographs }) {
  if (test?.kind === 'secondBetter' && photographs?.kind === 'firstBetter') {
    return 'worseOnPhotographs';
  }
  return test?.kind === 'firstBetter' && photographs?.kind === 'secondBetter'
    ? 'worseOnTest'
    : null;
}

/** A p-value as a share that says when it is too small to be told. */
export function chanceOf(pValue, { share }) {
  return pValue < 0.001
    ? `<\u202f${share(0.001, 1)}`
    : share(Math.min(1, pValue), pValue < 0.1 ? 1 : 0);
}

/** The same in a sentence. @returns {Words} */
export function verdictWords({ first, second, onlyFirst, onlySecond, pValue }) {
  const kind = verdictOf({ onlyFirst, onlySecond, pValue });
  return (words) =>
    words.t(`evaluation.verdict-${kind}`, {
      first,
      second,
      onlyFirst: words.number(onlyFirst),
      onlySecond: words.number(onlySecond),
      chance: chanceOf(pValue, words),
    });
}

/** A difference in percentage points. @param {Translator} translator */
export const pointsWords = ({ t, signed }, points, digits) =>
  t('evaluation.points', { points: signed(points, digits), counts: { points } });
