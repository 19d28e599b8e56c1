import { ApiError } from '../../../api/api-error.js';
import { whenWanted } from '../../../components/moments.js';
import { brought } from '../../../components/on-demand.js';
import { keepFocus, region, skeleton } from '../../../components/region.js';
import { el } from '../../../dom.js';
import { EPOCH_AXIS, MEASURES, pointAt } from '../run/run-figures.js';
import { runName } from '../run/run-state.js';

/** So many curves can be told apart. */
export const MOST = 6;

/** How many are laid over one another before anybody chose. */
const FIRST = 3;

/** Runs that were not cut short. */
const WHOLE = new Set(['running', 'cancelling', 'succeeded']);

/** What the curves can show: where validation is, and where it was learned from. */
const METRICS = Object.freeze(
  /** @type {const} */ ([
    'validationAccuracy',
    'validationLoss',
    'trainingAccuracy',
    'trainingLoss',
  ]),
);

/**
 * @typedef {{
 *   ids: () => string[],
 *   watch: (mark: (ids: string[]) => void, signal: AbortSignal) => void,
 * }} Chosen
 */

/**
 * Several runs over one another in one metric.
 *
 * @param {HTMLElement} root
 * @param {Page & { address: import('../overview.js').Address }} page
 * @returns {{
 *   choose: (query: URLSearchParams, runs: Api.RunSummary[]) => Chosen,
 *   note: (id: string, history: Api.Epoch[]) => void,
 * }} choose: what the address asks for; the answer tells which runs are laid over one another, and
 *     whenever that changes; note: a run has a further epoch
 */
export function comparison(root, page) {
  const { api, router, store, signal, address } = page;
  /** What is known of runs that have been asked for; a run's past does not change. */
  /** @type {Map<string, { name: string, history: Api.Epoch[] } | null>} */
  const known = new Map();
  const watchers = new EventTarget();
  /** @type {string[]} */
  let ids = [];
  /** @type {typeof METRICS[number]} */
  let metric = METRICS[0];
  /** @type {{ update: (curves: import('../../../charts/line-chart.js').Curve[]) => void } | null} */
  let chart = null;
  /** @type {{ reload: () => Promise<void> } | null} */
  let shown = null;
  let awaited = false;

  const chosenRuns = () => ids.flatMap((id) => known.get(id) ?? []);
  const draw = () => chart?.update(curvesOf(chosenRuns(), metric));

  async function load(inner) {
    const [charts] = await Promise.all([
      brought(() => import('../../../charts/line-chart.js')),
      ...ids.map(async (id) => {
        try {
          const run = await api.get(`training-runs/${encodeURIComponent(id)}`, { signal: inner });
          known.set(id, { name: runName(run), history: run.history });
        } catch (error) {
          inner.throwIfAborted();
          // One that was deleted is left out; the others are there to see.
          if (!(error instanceof ApiError) || error.status !== 404) {
            throw error;
          }
          known.set(id, null);
        }
      }),
    ]);
    return charts;
  }

  function show({ lineChart }, inner) {
    const curves = curvesOf(chosenRuns(), metric);
    if (ids.length === 0 || chosenRuns().every(({ history }) => history.length === 0)) {
      chart = null;
      return el('p', { class: 'small' }, ({ t }) => t('training.compare-none'));
    }
    const format = metric.endsWith('Loss') ? MEASURES.loss : MEASURES.accuracy;
    const made = lineChart({
      title: ({ t }) => t(`training.metric-${metric}`),
      file: `penderie-runs-${metric}`,
      x: EPOCH_AXIS,
      y: { label: ({ t }) => t(`training.metric-${metric}`), format },
      curves,
      height: 24,
      signal: inner,
    });
    chart = made;
    return [metrics(inner), made.node];
  }

  function metrics(inner) {
    const options = METRICS.map((name) => {
      const radio = el('input', { type: 'radio', name: 'metric', value: name });
      radio.checked = name === metric;
      radio.addEventListener(
        'change',
        () => router.go(address({ metric: name === METRICS[0] ? null : name }), { replace: true }),
        { signal: inner },
      );
      return el(
        'label',
        { class: 'check' },
        radio,
        el('span', {}, ({ t }) => t(`training.metric-${name}`)),
      );
    });
    return el(
      'fieldset',
      { class: 'choices' },
      el('legend', { class: 'visually-hidden' }, ({ t }) => t('training.metric')),
      ...options,
    );
  }

  const placeholder = () => skeleton({ blockSize: '28rem' });
  const begin = () => {
    shown = region(root, { load, show, placeholder, store, signal, level: 3 });
  };

  return {
    choose(query, runs) {
      const next = comparedRuns(query, runs);
      const nextMetric = metricOf(query);
      const same = next.join() === ids.join() && nextMetric === metric;
      ids = next;
      metric = nextMetric;
      if (!awaited) {
        awaited = true;
        root.replaceChildren(placeholder());
        whenWanted(root, begin, signal);
      } else if (!same && shown !== null) {
        keepFocus(root, shown.reload);
      }
      watchers.dispatchEvent(new Event('change'));
      return {
        ids: () => ids,
        watch(mark, inner) {
          watchers.addEventListener('change', () => mark(ids), { signal: inner });
          mark(ids);
        },
      };
    },
    note(id, history) {
      const run = known.get(id);
      if (run) {
        const wasEmpty = chart === null;
        run.history = history;
        if (wasEmpty && ids.includes(id)) {
          shown?.reload();
        } else {
          draw();
        }
      }
    },
  };
}

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
