import { el } from '../../dom.js';
import { isFinished } from '../training/run/run-figures.js';
import { reading, stateLabel } from '../training/run/run-state.js';
import { doneOf, lastOf } from './figures.js';

const NOTHING = '–';

/**
 * Where a search is: its state, a bar, what trains at the moment, and its best so far.
 *
 * @returns {{
 *   node: HTMLElement,
 *   show: (search: Api.Search) => void,
 *   event: (event: import('../../api/event-stream.js').ServiceEvent) => void,
 *   connection: (state: string) => void,
 * }}
 */
export function searchHead() {
  /** @type {Api.Search | null} */
  let search = null;
  /** @type {{ run: { trial: number, seed?: number }, epoch: number, epochs: number } | null} */
  let now = null;
  const state = el('p', { class: 'run-where' });
  const reason = el('p', { class: 'run-reason' });
  const lost = el('p', { class: 'small', hidden: true }, ({ t }) => t('search.reconnecting'));
  const bar = el('progress', {
    class: 'run-bar',
    max: 1,
    value: 0,
    'aria-label': ({ t }) => t('training.progress'),
  });
  const percent = reading(({ share }) => share(bar.value, 0), 'span', { class: 'run-percent' });
  const running = () => search?.state === 'running';
  const where = reading((words) => (now && running() ? whereWords(now, words) : ''), 'p', {
    class: 'search-now',
  });
  const readings = FIGURES.map(([name, say]) => {
    const value = reading((words) => (search && say(words, search)) ?? NOTHING);
    return {
      ...value,
      node: el(
        'div',
        {},
        el('dt', { class: 'label' }, ({ t }) => t(`search.now-${name}`)),
        el('dd', {}, value.node),
      ),
    };
  });
  const refresh = () => {
    for (const each of [percent, where, ...readings]) {
      each.refresh();
    }
  };
  return {
    node: el(
      'section',
      { class: 'run-progress', 'aria-label': ({ t }) => t('training.progress') },
      el('div', { class: 'run-head' }, state, percent.node),
      bar,
      where.node,
      reason,
      lost,
      el('dl', { class: 'run-figures' }, ...readings.map(({ node }) => node)),
    ),
    show(next) {
      if (next.state !== search?.state) {
        state.replaceChildren(stateLabel(next.state));
      }
      search = next;
      bar.value = doneOf(next);
      // That it goes needs no reason.
      reason.textContent =
        isFinished(next.state) || next.state === 'queued' ? (next.reason ?? '') : '';
      refresh();
    },
    event({ type, data }) {
      if (type === 'searchRunBegan') {
        now = { run: data.run, epoch: 0, epochs: data.epochs };
      } else if (type === 'searchEpochDone') {
        now = { run: data.run, epoch: data.epoch, epochs: data.epochs };
      } else {
        return;
      }
      where.refresh();
    },
    connection(line) {
      lost.hidden = line !== 'waiting';
    },
  };
}

/** The run that trains, and the epoch that it is in. */
function whereWords({ run, epoch, epochs }, { t, number }) {
  const place = { epoch: number(Math.min(epoch + 1, epochs)), epochs: number(epochs) };
  if (run.seed === undefined) {
    return t('search.now-trial', { trial: number(run.trial), ...place });
  }
  return run.trial === 0
    ? t('search.now-base', place)
    : t('search.now-final', { trial: number(run.trial), ...place });
}

/** @type {[string, (words: Translator, search: Api.Search) => string | null][]} */
const FIGURES = [
  ['tried', ({ number }, { tried, trials }) => `${number(tried)} / ${number(trials)}`],
  [
    'best',
    ({ share }, { bestAccuracy }) => (bestAccuracy === undefined ? null : share(bestAccuracy)),
  ],
  ['which', ({ number }, { best }) => (best === undefined ? null : number(best))],
  [
    'finals',
    ({ number }, { finals }) =>
      finals.length === 0
        ? null
        : `${number(finals.filter((run) => run.failure || run.validationAccuracy !== undefined).length)} / ${number(finals.length)}`,
  ],
  [
    'time',
    ({ duration }, { results, finals }) => {
      const trained = Math.max(0, ...results.map((trial) => lastOf(trial)?.elapsed ?? 0));
      const seconds = finals.reduce((sum, run) => sum + run.seconds, trained);
      return seconds > 0 ? duration(seconds * 1000) : null;
    },
  ],
];
