/**
 * What the trials of a search add up to. Pure: no document, no network.
 */
import { leaves, nested } from '../training/form/members.js';

/** How many steps of colour tell good trials from bad ones. */
export const LEVELS = 5;

/** What a trial came to last; null before. @param {Api.Trial} trial */
export const lastOf = ({ measured }) => measured.at(-1) ?? null;

/**
 * Those that came furthest first, the best of them first; those without a measurement behind them.
 *
 * @param {Api.Trial[]} trials
 */
export const ranked = (trials) =>
  trials.toSorted((a, b) => {
    const [x, y] = [lastOf(a), lastOf(b)];
    return (
      b.measured.length - a.measured.length ||
      (y?.validationAccuracy ?? 0) - (x?.validationAccuracy ?? 0) ||
      (x?.validationLoss ?? 0) - (y?.validationLoss ?? 0) ||
      a.number - b.number
    );
  });

/**
 * The highest validation accuracy that any trial had come to, over the seconds of training: a line in
 * steps.
 *
 * @param {Api.Trial[]} trials
 * @returns {[number, number][]}
 */
export function bestSoFar(trials) {
  const all = trials.flatMap(({ measured }) => measured).sort((a, b) => a.elapsed - b.elapsed);
  /** @type {[number, number][]} */
  const points = [];
  for (const { elapsed, validationAccuracy } of all) {
    const before = points.at(-1)?.[1];
    if (before === undefined || validationAccuracy > before) {
      if (before !== undefined) {
        points.push([elapsed, before]);
      }
      points.push([elapsed, validationAccuracy]);
    }
  }
  const [end, best] = [all.at(-1)?.elapsed, points.at(-1)];
  if (end !== undefined && best !== undefined && end > best[0]) {
    points.push([end, best[1]]);
  }
  return points;
}

/**
 * Which step of colour each trial has: equally many on each, the best on the last.
 *
 * @param {Api.Trial[]} trials
 * @returns {Map<number, number>} 0 to LEVELS - 1 by number; none without a measurement
 */
export function levels(trials) {
  const measured = trials
    .filter(lastOf)
    .sort((a, b) => (lastOf(a)?.validationAccuracy ?? 0) - (lastOf(b)?.validationAccuracy ?? 0));
  return new Map(
    measured.map(({ number }, index) => [number, Math.floor((index * LEVELS) / measured.length)]),
  );
}

/**
 * What trials get in each round, and how many epochs that takes: a trial goes on over more epochs, but
 * begins anew with more pictures.
 *
 * @param {Pick<Api.SearchSettings, 'method' | 'resource' | 'least' | 'reduction'>} settings
 * @param {number} epochs of a whole training
 * @returns {{ rungs: number[], costs: number[] }} costs: epochs; those of shares over all pictures
 */
function rounds({ method, resource, least, reduction }, epochs) {
  const overData = resource === 'DATA';
  const whole = overData ? 1 : epochs;
  const rungs = [];
  if (method === 'ASHA' && least > 0 && reduction > 1) {
    for (let amount = least; amount < whole * (1 - 1e-9); amount *= reduction) {
      rungs.push(amount);
    }
  }
  rungs.push(whole);
  return {
    rungs,
    costs: rungs.map((amount, index) =>
      overData ? amount * epochs : amount - (rungs[index - 1] ?? 0),
    ),
  };
}

/**
 * How many epochs a search takes, counted over the pictures that its trials learn from; where they learn
 * from more and more, over all.
 *
 * @param {Pick<Api.SearchSettings,
 *   'method' | 'resource' | 'trials' | 'least' | 'reduction' | 'finalists' | 'repetitions'>} settings
 * @param {number} epochs of a whole training
 * @returns {{ rungs: number[], about: number, most: number, full: number }} rungs: after how many
 *     epochs, or which share of the pictures, it is decided who goes on; about: of all trials, when the
 *     best go up as planned; most: when all go through every round; full: of the full trainings at the end
 */
export function expectedEpochs(settings, epochs) {
  const { trials, reduction, finalists, repetitions } = settings;
  const { rungs, costs } = rounds(settings, epochs);
  let about = 0;
  let left = trials;
  for (const cost of costs) {
    about += left * cost;
    left = Math.floor(left / reduction);
  }
  return {
    rungs,
    about,
    most: trials * costs.reduce((sum, cost) => sum + cost, 0),
    full: finalists > 0 ? (finalists + 1) * repetitions * epochs : 0,
  };
}

/**
 * The share of a search that is done, by its epochs; a little is left until it has finished.
 *
 * @param {Api.Search} search
 */
export function doneOf({ state, settings, results, finals }) {
  if (state === 'succeeded') {
    return 1;
  }
  const epochs = Number(settings?.configuration.epochs ?? 0);
  if (!settings || epochs === 0) {
    return 0;
  }
  const { about, full } = expectedEpochs(settings, epochs);
  const { costs } = rounds(settings, epochs);
  const tried = results
    .flatMap(({ measured }) => measured.map((_, index) => costs[index] ?? 0))
    .reduce((sum, cost) => sum + cost, 0);
  const ended = finals.filter((run) => run.failure || run.validationAccuracy !== undefined).length;
  // What trials learn from part of the pictures is done sooner.
  const part =
    settings.resource === 'DATA' ? 1 : Number(settings.configuration.trainingFraction ?? 1);
  const all = about * part + full;
  return Math.min(0.99, (Math.min(tried, about) * part + ended * epochs) / all);
}

/**
 * The request for a training of one trial's configuration on all training pictures.
 *
 * @param {Api.Search} search
 * @param {Api.Trial} trial
 */
export const fullTraining = ({ settings, dataset }, { values }) => ({
  // As its trials did, it begins with random weights.
  ...(dataset && { dataset, initialVersion: null }),
  configuration: nested([
    ...leaves(settings?.configuration ?? {}),
    ...leaves(values),
    ['trainingFraction', 1],
  ]),
});

/**
 * The trials as rows of plain values.
 *
 * @param {Api.Trial[]} trials
 * @param {string[]} fields of the space
 * @returns {{ head: string[], rows: (string | number | null)[][] }}
 */
export function tableOf(trials, fields) {
  const plain = (value) =>
    value === undefined ? null : typeof value === 'number' ? value : String(value);
  return {
    head: ['trial', ...fields, 'amount', 'validationAccuracy', 'validationLoss', 'failure'],
    rows: trials.map((trial) => {
      const last = lastOf(trial);
      return [
        trial.number,
        ...fields.map((field) => plain(trial.values[field])),
        last?.amount ?? null,
        last?.validationAccuracy ?? null,
        last?.validationLoss ?? null,
        trial.failure ?? null,
      ];
    }),
  };
}
