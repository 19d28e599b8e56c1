import { empty } from '../../components/failure.js';
import { brought, later, onDemand } from '../../components/on-demand.js';
import { keepFocus, region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { trainingForm } from './form/form.js';
import { isFinished } from './run/run-figures.js';
import { offsetOf, PAGE } from './runs/pager.js';

/**
 * @typedef {(changes: Record<string, string | number | null>) => string} Address the present address with
 *     something changed; null takes it out
 */

/**
 * A new run, the runs so far, and several of them over one another. What is shown of them is in the
 * address: `?page=2&compare=ID,ID&metric=loss`, and `?from=ID` fills the form with a run's choices.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, router, store, dataset, signal } = page;
  const now = el('div', { class: 'now-place' });
  const trouble = el('div');
  const form = el('div', { class: 'form-place' });
  const list = el('div', { class: 'runs-place', tabindex: -1 });
  const charts = el('div', { class: 'compare-place' });
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('training.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('training.lede')),
    trouble,
    now,
    section(
      'new',
      el(
        'p',
        {},
        el('a', { href: router.href('search') }, ({ t }) => t('training.search')),
      ),
      form,
    ),
    section('runs', list, charts),
  );

  let route = page.route;
  /** @type {Address} */
  const address = (changes) =>
    router.href('training', {}, { ...Object.fromEntries(route.query), ...changes });

  region(form, {
    load: (inner) => loadForm(api, route.query.get('from'), dataset, inner),
    store,
    signal,
    level: 3,
    placeholder: () => skeleton(),
    show: (answer, inner) =>
      answer.tooFew !== null
        ? tooFew(answer.tooFew, router)
        : trainingForm({
            ...answer,
            page,
            signal: inner,
            onStarted: (run) => router.go(router.href('training', { run: run.id })),
          }),
  });

  /** Lays runs over one another, once there are some. */
  /** @type {ReturnType<typeof import('./runs/comparison.js').comparison> | null} */
  let compare = null;
  /** @type {ReturnType<typeof import('./runs/now-training.js').nowTraining> | null} */
  let strip = null;
  /** @type {Api.RunSummary[]} */
  let live = [];
  /** Shows the run that trains; what that takes is brought when there is one. */
  function follow(running) {
    live = running;
    if (strip !== null) {
      strip.follow(live);
    } else if (live.length > 0) {
      onDemand(trouble, {
        load: () => import('./runs/now-training.js'),
        go({ nowTraining }) {
          strip ??= nowTraining(now, {
            ...page,
            onEpoch: (id, history) => compare?.note(id, history),
            onState: () => again(),
          });
          strip.follow(live);
        },
        store,
        signal,
      });
    }
  }
  const runs = region(list, {
    async load(inner) {
      const answer = await api.get('training-runs', {
        signal: inner,
        query: { limit: PAGE, offset: offsetOf(route.query) },
      });
      const parts = answer.total > 0 ? await brought(bringRuns) : null;
      return { answer, parts };
    },
    store,
    signal,
    level: 3,
    placeholder: () => skeleton(),
    show({ answer, parts }, inner) {
      follow(answer.runs.filter((run) => !isFinished(run.state)));
      if (parts === null) {
        return [empty(({ t }) => t('training.none')), example({ ...page, signal: inner })];
      }
      compare ??= parts.comparison(charts, { ...page, address });
      const chosen = compare.choose(route.query, answer.runs);
      return parts.runList(answer, { ...page, address, chosen, signal: inner });
    },
  });

  const again = () => keepFocus(list, runs.reload);
  // What others have started, and what became of runs while the service was away.
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && again(),
    { signal },
  );
  store.addEventListener('connection', () => store.get('connection') === 'up' && again(), {
    signal,
  });

  async function turn() {
    await runs.reload();
    list.focus({ preventScroll: true });
  }

  return {
    update(next) {
      const turned = next.query.get('page') !== route.query.get('page');
      const refilled = next.query.get('from') !== route.query.get('from');
      route = next;
      if (refilled) {
        router.reload();
      } else if (turned) {
        turn();
      } else {
        compare?.choose(route.query, runs.value()?.answer.runs ?? []);
      }
    },
  };
}

/** What shows runs: not asked for where nobody has trained. */
async function bringRuns() {
  const [{ comparison }, { runList }] = await Promise.all([
    import('./runs/comparison.js'),
    import('./runs/run-list.js'),
  ]);
  return { comparison, runList };
}

const section = (name, ...content) =>
  el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t(`training.section-${name}`)),
    ...content,
  );

/** Whether there is something of two classes to learn, and something to be measured on. @param {Api.OwnDataset} dataset */
const canBeLearned = ({ classes }) =>
  classes.filter(({ training }) => training > 0).length > 1 && classes.some(({ test }) => test > 0);

/** @param {Api.OwnDataset} dataset @param {Router} router */
const tooFew = ({ name }, router) =>
  empty(
    ({ t }) => t('training.tooFew', { name }),
    el('a', { class: 'button', href: router.href('datasets', { name }) }, ({ t }) =>
      t('training.tooFew-bring'),
    ),
  );

/**
 * @param {Client} api
 * @param {string | null} from
 * @param {Api.OwnDataset | null} dataset
 * @param {AbortSignal} signal
 */
async function loadForm(api, from, dataset, signal) {
  if (dataset && !canBeLearned(dataset)) {
    return { tooFew: dataset };
  }
  const [defaults, versions, run] = await Promise.all([
    api.get('training-runs/defaults', { signal, query: { dataset: dataset?.name } }),
    api.get('models', { signal }),
    // A run that is gone gives nothing to begin with; the defaults do.
    from === null
      ? null
      : api.get(`training-runs/${encodeURIComponent(from)}`, { signal }).catch((error) => {
          signal.throwIfAborted();
          if (error.status !== 404) {
            throw error;
          }
          return null;
        }),
  ]);
  return {
    tooFew: null,
    defaults,
    versions: versions.filter(({ fault, name }) => !fault && name !== 'imported'),
    from: run?.configuration ? run : null,
  };
}

/** Where nobody has trained yet: how the version that answers learned. @param {Page} page */
function example(page) {
  const { store, signal } = page;
  const place = el('div', { class: 'example' });
  later(place, {
    bring: () => import('./runs/example-curves.js'),
    build: ({ exampleCurves }, inner) => exampleCurves({ ...page, signal: inner }),
    store,
    signal,
    level: 3,
  });
  return place;
}
