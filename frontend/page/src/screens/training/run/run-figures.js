/**
 * What the events of a run add up to. Pure: no document, no network.
 *
 * @typedef {{ x: number, loss?: number, accuracy?: number }} Point within epochs: x is in epochs, 1.5 in
 *     the middle of the second
 */

/** Points within epochs that are kept; past it every second one goes. */
const MOST_POINTS = 600;

const FINISHED = new Set(['succeeded', 'failed', 'cancelled', 'interrupted']);

/** Whether nothing happens any more unless somebody resumes the run. @param {string} state */
export const isFinished = (state) => FINISHED.has(state);

/** States in the order in which a run passes them from one start to its next. */
const COURSE = ['running', 'cancelling', 'finished', 'queued'];

/** @param {{ state: string, attempt: number }} place */
const stepOf = ({ state, attempt }) =>
  attempt * COURSE.length + COURSE.indexOf(isFinished(state) ? 'finished' : state);

/**
 * Whether a run has come further than was known: a stream begins with all that the run has been
 * through, which is no news.
 *
 * @param {{ state: string, attempt?: number }} told
 * @param {{ state: string, attempt: number }} known
 */
export const isNews = ({ state, attempt }, known) =>
  stepOf({ state, attempt: attempt ?? known.attempt }) > stepOf(known);

/** Whether the stream is over behind this event. */
export const isLast = ({ type, data }) => type === 'state' && data.terminal === true;

/**
 * Follows a run from what the service says of it through its events, which may repeat what is
 * known: the first event of all begins anew.
 *
 * @param {Pick<Api.Run, 'state'> & Partial<Api.Run>} run
 */
export function runFigures(run) {
  const figures = {
    state: run.state,
    reason: run.reason ?? null,
    /** @type {Api.Epoch[]} */
    history: [...(run.history ?? [])],
    /** @type {Api.Progress | null} */
    progress: run.progress ?? null,
    /** @type {Point[]} */
    trace: [],
    /** @type {{ validation: Api.Score | null, test: Api.Score } | null} */
    scores: null,

    /** @param {import('../../../api/event-stream.js').ServiceEvent} event */
    accept({ id, type, data }) {
      if (id === '1') {
        Object.assign(figures, { history: [], progress: null, trace: [], scores: null });
      }
      HANDLERS[type]?.(figures, data);
    },

    /** The share of all batches that are done, 0 to 1. */
    get done() {
      const { progress } = figures;
      return progress !== null && progress.epochs > 0 && progress.batches > 0
        ? Math.min(1, (progress.epoch - 1 + progress.batch / progress.batches) / progress.epochs)
        : 0;
    },
  };
  return figures;
}

const HANDLERS = {
  state(figures, { state, reason }) {
    figures.state = state;
    figures.reason = reason ?? null;
  },

  started(figures, { epochs, batchesPerEpoch, firstEpoch = 1, firstBatch = 0 }) {
    // A resumed run repeats what it did behind its checkpoint.
    figures.history = figures.history.filter(({ epoch }) => epoch < firstEpoch);
    const from = firstEpoch - 1 + firstBatch / batchesPerEpoch;
    figures.trace = figures.trace.filter(({ x }) => x <= from);
    figures.progress = { epoch: firstEpoch, epochs, batch: firstBatch, batches: batchesPerEpoch };
  },

  progressed(figures, { type: _type, at: _at, ...progress }) {
    const { epoch, batch, batches, loss, accuracy } = progress;
    figures.progress = { epochs: figures.progress?.epochs ?? epoch, ...progress };
    figures.trace.push({ x: epoch - 1 + batch / batches, loss, accuracy });
    if (figures.trace.length > MOST_POINTS) {
      figures.trace = figures.trace.filter((_, index) => index % 2 === 1);
    }
  },

  epochFinished(figures, { figures: epoch, secondsLeft }) {
    figures.history = [...figures.history.filter((each) => each.epoch < epoch.epoch), epoch];
    const before = figures.progress;
    figures.progress = {
      ...before,
      epoch: epoch.epoch,
      epochs: before?.epochs ?? epoch.epoch,
      batch: before?.batches ?? 1,
      batches: before?.batches ?? 1,
      loss: epoch.trainingLoss,
      accuracy: epoch.trainingAccuracy,
      learningRate: epoch.learningRate,
      secondsLeft,
    };
  },

  evaluated(figures, { validation, test }) {
    figures.scores = { validation: validation ?? null, test };
  },
};

/**
 * The points of a run's two curves. The training curve begins within the first epoch as long as
 * there is little else to see, and ends within the running one.
 *
 * @param {{ history: Api.Epoch[], trace: Point[] }} figures
 * @param {'loss' | 'accuracy'} what
 * @returns {Record<'training' | 'validation', import('../../../charts/line-chart.js').Curve['points']>}
 */
export function curvePoints({ history, trace }, what) {
  const name = what === 'loss' ? 'Loss' : 'Accuracy';
  const last = history.at(-1)?.epoch ?? 0;
  const within = trace
    .filter(({ x }) => x > last || (last === 1 && x < 1))
    .map((point) => pointAt(point.x, point[what]));
  const epochs = history.map((epoch) => pointAt(epoch.epoch, epoch[`training${name}`]));
  return {
    training: [...within, ...epochs].sort(([a], [b]) => a - b),
    validation: history
      .filter((epoch) => Number.isFinite(epoch[`validation${name}`]))
      .map((epoch) => pointAt(epoch.epoch, epoch[`validation${name}`])),
  };
}

/** A point of a curve, a gap where nothing was measured. @returns {[number, number | null]} */
export const pointAt = (x, y) => [x, y ?? null];

/**
 * How the two measures are written, with as many decimals as tell values apart.
 *
 * @type {Record<'loss' | 'accuracy', import('../../../charts/line-chart.js').Axis['format']>}
 */
export const MEASURES = {
  loss: ({ number }, value, digits) => number(value, digits),
  accuracy: ({ share }, value, digits) => share(value, Math.max(0, digits - 2)),
};

/**
 * The axis of epochs; a place within one has decimals.
 *
 * @type {import('../../../charts/line-chart.js').Axis}
 */
export const EPOCH_AXIS = {
  label: ({ t }) => t('training.epoch'),
  format: ({ number }, value) => number(value, Number.isInteger(value) ? 0 : 2),
  whole: true,
};
