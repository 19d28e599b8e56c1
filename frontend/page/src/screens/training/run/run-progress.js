import { el } from '../../../dom.js';
import { isFinished } from './run-figures.js';
import { reading, runName, stateLabel } from './run-state.js';

/**
 * The figures of a running epoch, each with how it is written; null where there is none.
 *
 * @type {[string, (words: Translator, progress: Api.Progress, running: boolean) => string | null][]}
 */
const FIGURES = [
  ['epoch', ({ number }, { epoch, epochs }) => ofTotal(number, epoch, epochs)],
  ['batch', ({ number }, { batch, batches }) => ofTotal(number, batch, batches)],
  ['loss', ({ number }, { loss }) => (typeof loss === 'number' ? number(loss, 4) : null)],
  [
    'accuracy',
    ({ share }, { accuracy }) => (typeof accuracy === 'number' ? share(accuracy) : null),
  ],
  ['rate', ({ number }, { learningRate: rate = 0 }) => (rate > 0 ? number(rate, 4) : null)],
  ['speed', ({ number }, { picturesPerSecond: speed = 0 }) => (speed > 0 ? number(speed) : null)],
  [
    'left',
    ({ duration }, { secondsLeft: left = 0 }, running) =>
      running && left > 0 ? duration(left * 1000) : null,
  ],
];

const NOTHING = '–';

const ofTotal = (number, value, total) =>
  value >= 0 && total > 0 ? `${number(value)} / ${number(total)}` : null;

/**
 * @typedef {{
 *   state: Api.RunState,
 *   reason?: string | null,
 *   progress: Api.Progress | null,
 *   done: number,
 * }} Figures
 */

/**
 * Where a run is: its state, a bar, and the figures of the moment.
 *
 * @param {Api.Run} run
 * @param {Page} page
 * @returns {{
 *   node: HTMLElement,
 *   show: (figures: Figures) => void,
 *   connection: (state: string) => void,
 * }}
 */
export function runProgress(run, { api, signal }) {
  /** @type {Figures} */
  let figures = { state: run.state, progress: run.progress ?? null, done: 0 };
  /** @type {Api.RunState | null} */
  let shown = null;
  const state = el('p', { class: 'run-where' });
  const reason = el('p', { class: 'run-reason' });
  const why = el('p', { class: 'run-why' });
  const queue = queueWords(run.id, { api, signal });
  const lost = el('p', { class: 'small' }, ({ t }) => t('training.reconnecting'));
  lost.hidden = true;
  const bar = el('progress', {
    class: 'run-bar',
    max: 1,
    value: 0,
    'aria-label': ({ t }) => t('training.progress'),
  });
  const percent = reading(({ share }) => share(figures.done, 0), 'span', { class: 'run-percent' });
  const readings = FIGURES.map(([name, say]) => {
    const running = () => !isFinished(figures.state);
    const value = reading(
      (translator) => (figures.progress && say(translator, figures.progress, running())) ?? NOTHING,
    );
    const node = el(
      'div',
      {},
      el('dt', { class: 'label' }, ({ t }) => t(`training.now-${name}`)),
      el('dd', {}, value.node),
    );
    return {
      node,
      refresh() {
        value.refresh();
        // While it trains, places stay; afterwards only what is known is of interest.
        node.hidden = !running() && value.node.textContent === NOTHING;
      },
    };
  });

  /**
   * The page's own words for a state that needs them; the service's for what it alone knows.
   *
   * @param {Figures} figures
   */
  function explain({ state: now, reason: said }) {
    const needed = ['interrupted', 'failed', 'cancelled', 'cancelling'].includes(now);
    why.hidden = !needed;
    why.replaceChildren(...(needed ? [el('span', {}, ({ t }) => t(`training.why-${now}`))] : []));
    reason.hidden = now !== 'failed' || !said;
    reason.textContent = said ?? '';
  }

  return {
    node: el(
      'section',
      { class: 'run-progress', 'aria-label': ({ t }) => t('training.progress') },
      el('div', { class: 'run-head' }, state, percent.node),
      bar,
      why,
      reason,
      queue.node,
      lost,
      el('dl', { class: 'run-figures' }, ...readings.map(({ node }) => node)),
    ),
    show(next) {
      figures = next;
      if (shown !== figures.state) {
        shown = figures.state;
        state.replaceChildren(stateLabel(figures.state));
        queue.show(figures.state === 'queued');
        explain(figures);
      }
      bar.value = figures.state === 'succeeded' ? 1 : figures.done;
      percent.refresh();
      for (const { refresh } of readings) {
        refresh();
      }
    },
    connection(now) {
      lost.hidden = now !== 'waiting';
    },
  };
}

/** The service holds far fewer in its queue. */
const LOOKED_AT = 100;

/**
 * What a run waits for: the one that trains, and how many wait.
 *
 * @param {string} id of the run
 * @param {Pick<Page, 'api' | 'signal'>} page
 * @returns {{ node: HTMLElement, show: (queued: boolean) => void }}
 */
function queueWords(id, { api, signal }) {
  const node = el('p', { class: 'run-queue' });
  node.hidden = true;
  return {
    node,
    async show(queued) {
      node.hidden = !queued;
      if (!queued) {
        return;
      }
      const page = await api
        .get('training-runs', { signal, query: { limit: LOOKED_AT } })
        .catch(() => null);
      const runs = page?.runs ?? [];
      const training = runs.find(({ state }) => state === 'running' || state === 'cancelling');
      const waiting = runs.filter((run) => run.state === 'queued' && run.id !== id).length;
      node.replaceChildren(
        el('span', {}, ({ t }) =>
          training
            ? t('training.queue-behind', { version: runName(training) })
            : t('training.queue-soon'),
        ),
        ' ',
        el('span', {}, ({ t, number }) =>
          waiting === 0 ? '' : t('training.queue-others', { count: number(waiting) }),
        ),
      );
    },
  };
}
