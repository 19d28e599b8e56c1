import { pointAt } from '../run/run-figures.js';

/** So many curves can be told apart. */
export const MOST = 6;

/** How many are laid over one another before anybody chose. */
const FIRST = 3;

/** Runs that were not cut short. */
const WHOLE = new Set(['running', 'cancelling', 'succeeded']);

/** What the curves can show: where validation is, and where it was learned from. */
export const METRICS = Object.freeze(
  /** @type {const} */ ([
    'validationAccuracy',
    'validationLoss',
    'trainingAccuracy',
    'trainingLoss',
  ]),
);

/**
 * The runs that an address lays over one another: those that it names, or the newest that were not
 * cut short, or else have begun.
 *
 * @param {URLSearchParams} query
 * @param {Pick<Api.RunSummary, 'id' | 'state' | 'epochs'>[]} runs newest first
 * @returns {string[]} ids
 */
export function comparedRuns(query, runs) {
  const named = query.get('compare');
  if (named !== null) {
    return [...new Set(named.split(',').filter(Boolean))].slice(0, MOST);
  }
  const begun = runs.filter(({ epochs = 0 }) => epochs > 0);
  const whole = begun.filter(({ state }) => WHOLE.has(state));
  return (whole.length > 0 ? whole : begun).slice(0, FIRST).map(({ id }) => id);
}

/** The metric of an address. @param {URLSearchParams} query */
export const metricOf = (query) =>
  METRICS.find((metric) => metric === query.get('metric')) ?? METRICS[0];

/**
 * The curves of runs in one metric. Each run keeps its colour and its dash as long as it stays in
 * its place.
 *
 * @param {{ name: string, history: Api.Epoch[] }[]} runs
 * @param {typeof METRICS[number]} metric
 * @returns {import('../../../charts/line-chart.js').Curve[]}
 */
export const curvesOf = (runs, metric) =>
  runs
    .map(({ name, history }, index) => ({
      name,
      colour: index,
      dashed: index,
      points: history
        .filter((epoch) => Number.isFinite(epoch[metric]))
        .map((epoch) => pointAt(epoch.epoch, epoch[metric])),
    }))
    .filter(({ points }) => points.length > 0);
