import { backoff, pause } from '../../../api/backoff.js';
import { region, skeleton } from '../../../components/region.js';
import { el } from '../../../dom.js';
import { runActions } from './run-actions.js';
import { runCurves } from './run-curves.js';
import { runFacts } from './run-facts.js';
import { isFinished, isNews } from './run-figures.js';
import { runProgress } from './run-progress.js';
import { runResult } from './run-result.js';
import { runName } from './run-state.js';
import { watchRun } from './watch-run.js';

/**
 * One run, live: how far it is, its curves, what can be done with it, what it was asked for. All of
 * it follows from what the service keeps, so that leaving, reloading and restarts lose nothing.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, router, store, setTitle, signal, route } = page;
  const id = route.params.run;
  const path = `training-runs/${encodeURIComponent(id)}`;
  const heading = el('h1', { class: 'run-name' }, id);
  const body = el('div', { class: 'run' });
  root.replaceChildren(
    el(
      'p',
      {},
      el('a', { href: router.href('training') }, ({ t }) => t('training.back')),
    ),
    heading,
    body,
  );
  region(body, {
    load: (inner) =>
      Promise.all([
        api.get(path, { signal: inner }),
        api.get('training-runs/defaults', { signal: inner }),
      ]),
    store,
    signal,
    placeholder: () => [
      skeleton({ blockSize: '13rem' }),
      el('div', { class: 'curves' }, ...[1, 2].map(() => skeleton({ blockSize: '26rem' }))),
    ],
    show([run, { members }], inner) {
      heading.replaceChildren(runName(run));
      setTitle(({ t }) => `${runName(run)} · ${t('training.title')}`);
      return show(run, { ...page, path, members, signal: inner });
    },
  });
}

function show(first, page) {
  const { api, path, announce, i18n, signal } = page;
  let run = first;
  let known = first.history.length;
  const progress = runProgress(run, page);
  const curves = runCurves(
    { history: run.history, progress: run.progress },
    { name: runName(run), signal },
  );
  const actions = runActions({
    ...page,
    onChange(next) {
      take(next);
      watch.go();
    },
  });
  const result = runResult(page);
  const facts = runFacts(page);

  const take = (next) => {
    run = next;
    actions.show(run);
    facts.show(run);
  };
  /** @type {object | null} The latest wish to know how the run is; those before it are given up. */
  let wish = null;
  // A service that is stopping tells of the interruption, and then answers nobody until it is back.
  const reload = async () => {
    const mine = {};
    wish = mine;
    for (let attempt = 0; wish === mine && !signal.aborted; attempt++) {
      try {
        const next = await api.get(path, { signal });
        if (wish === mine) {
          wish = null;
          take(next);
        }
      } catch (error) {
        if (/** @type {any} */ (error).status === 404) {
          return;
        }
        await pause(backoff(attempt), { signal });
      }
    }
  };

  const watch = watchRun(run, {
    api,
    signal,
    onFrame(figures) {
      progress.show(figures);
      curves.update(figures);
      result.show(run, figures);
    },
    onEvent({ type, data }) {
      const { t, share, number } = i18n.translator;
      if (type === 'state' && isNews(data, run)) {
        // Whether it can go on and what its log says are not in the event.
        take({ ...run, state: data.state, attempt: data.attempt ?? run.attempt });
        announce(t(`training.state-${data.state}`));
        reload();
      } else if (type === 'epochFinished' && data.figures.epoch > known) {
        known = data.figures.epoch;
        announce(
          t('training.said-epoch', {
            epoch: number(known),
            epochs: number(watch.figures.progress?.epochs ?? known),
            accuracy: share(data.figures.validationAccuracy ?? data.figures.trainingAccuracy),
          }),
        );
      }
    },
    onConnection: progress.connection,
    onGone: reload,
  });
  take(run);
  progress.show(watch.figures);
  result.show(run, watch.figures);
  return [
    progress.node,
    actions.node,
    result.node,
    el(
      'section',
      { class: 'section', 'aria-label': ({ t }) => t('training.curves') },
      curves.node,
      isFinished(run.state)
        ? null
        : el('p', { class: 'small curves-note' }, ({ t }) => t('training.raw')),
      el('p', { class: 'small curves-note' }, ({ t }) => t('training.below')),
      run.configuration?.photographs
        ? el('p', { class: 'small curves-note' }, ({ t }) => t('training.curvesNone'))
        : null,
    ),
    facts.node,
  ];
}
