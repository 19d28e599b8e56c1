import { ApiError } from '../../../api/api-error.js';
import { brought } from '../../../components/on-demand.js';
import { region } from '../../../components/region.js';
import { skeleton } from '../../../components/skeleton.js';
import { whenWanted } from '../../../components/when-wanted.js';
import { el } from '../../../dom.js';
import { keepFocus } from '../keep-focus.js';
import { EPOCH_AXIS, MEASURES } from '../run/axes.js';
import { runName } from '../run/run-state.js';
import { comparedRuns, curvesOf, METRICS, metricOf } from './selection.js';

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
