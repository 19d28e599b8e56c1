import { el } from '../../../dom.js';
import { isFinished } from '../run/run-figures.js';
import { reading, runName, stateLabel } from '../run/run-state.js';
import { watchRun } from '../run/watch-run.js';

/**
 * The run that trains at the moment, in one line, live; the screen's one event stream.
 *
 * @param {HTMLElement} root
 * @param {Page & {
 *   onEpoch: (id: string, history: Api.Epoch[]) => void,
 *   onState: () => void,
 * }} page onState: told that a run is in another state
 * @returns {{ follow: (runs: Api.RunSummary[]) => void }} follow: unfinished runs, newest first
 */
export function nowTraining(root, { api, router, onEpoch, onState, signal }) {
  /** @type {string | null} */
  let current = null;
  let over = new AbortController();

  /** @param {Api.RunSummary} run */
  function watch(run) {
    over.abort();
    over = new AbortController();
    const inner = AbortSignal.any([signal, over.signal]);
    /** @type {Api.Progress | null} */
    let progress = null;
    let { state } = run;
    const label = el('span', {}, stateLabel(state));
    const bar = el('progress', {
      class: 'run-bar',
      max: 1,
      value: 0,
      'aria-label': ({ t }) => t('training.progress'),
    });
    const where = reading(
      ({ t, number, duration }) => {
        if (!progress) {
          return '';
        }
        const place = t('training.epochs-of', {
          epoch: number(progress.epoch),
          epochs: number(progress.epochs),
        });
        return progress.secondsLeft
          ? t('training.now-with-left', { place, left: duration(progress.secondsLeft * 1000) })
          : place;
      },
      'span',
      { class: 'now-where' },
    );
    root.replaceChildren(
      el(
        'section',
        { class: 'now', 'aria-label': ({ t }) => t('training.now') },
        el('span', { class: 'now-label' }, label),
        el(
          'a',
          { class: 'run-link', href: router.href('training', { run: run.id }) },
          runName(run),
        ),
        where.node,
        bar,
      ),
    );
    const { figures: live } = watchRun(run, {
      api,
      signal: inner,
      onFrame(next) {
        progress = next.progress;
        label.replaceChildren(stateLabel(next.state));
        bar.value = next.done;
        where.refresh();
      },
      onEvent({ type, data }) {
        if (type === 'epochFinished') {
          onEpoch(run.id, live.history);
        } else if (type === 'state' && data.state !== state) {
          ({ state } = data);
          onState();
        }
      },
      onGone: onState,
    });
  }

  return {
    follow(runs) {
      // The one that trains, else the one that waits longest.
      const next =
        runs.find(({ state }) => state !== 'queued' && !isFinished(state)) ?? runs.at(-1) ?? null;
      if (next?.id === current) {
        return;
      }
      current = next?.id ?? null;
      if (next === null) {
        over.abort();
        root.replaceChildren();
      } else {
        watch(next);
      }
    },
  };
}
