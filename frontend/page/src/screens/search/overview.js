import { empty } from '../../components/failure.js';
import { keepFocus, region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { isFinished } from '../training/run/run-figures.js';
import { stateLabel } from '../training/run/run-state.js';
import { watchEvents } from '../training/run/watch-run.js';
import { offsetOf, PAGE, pager } from '../training/runs/pager.js';
import { searchForm } from './form/search-form.js';

/** For so long what comes together is read together. */
const PAUSE_MS = 500;

/**
 * The searches so far, and a new one.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export async function mount(root, page) {
  const { api, router, store, i18n, dataset, signal } = page;
  root.classList.add('screen-training');
  let { route } = page;
  const list = el('div', { class: 'searches-place', tabindex: -1 }, skeleton());
  const form = el('div', { class: 'form-place' }, skeleton());
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('search.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('search.lede')),
    section('searches', list),
    section('new', form),
  );
  // The hyperparameters and the states have their words there.
  await i18n.need('training');
  if (signal.aborted) {
    return;
  }
  root.append(
    el(
      'p',
      { class: 'section' },
      el('a', { href: router.href('training') }, ({ t }) => t('search.training')),
    ),
  );
  const searches = region(list, {
    load: (inner) =>
      api.get('searches', {
        signal: inner,
        query: { limit: PAGE, offset: offsetOf(route.query) },
      }),
    store,
    signal,
    level: 3,
    placeholder: () => skeleton(),
    show(answer) {
      follow(answer.searches);
      return answer.total === 0
        ? empty(({ t }) => t('search.none'))
        : [
            el('ol', { class: 'runs' }, ...answer.searches.map((search) => row(search, router))),
            pager({ ...answer, address: (changes) => router.href('search', {}, changes) }),
          ];
    },
  });
  const again = () => keepFocus(list, searches.reload);

  /** @type {string | null} The search that is followed. */
  let followed = null;
  let over = new AbortController();
  let waiting = 0;
  signal.addEventListener('abort', () => clearTimeout(waiting), { once: true });
  /** Reads the list again when the search that goes has come to something; its log comes at once. */
  function follow(all) {
    const going = all.filter(({ state }) => !isFinished(state));
    const next = (going.find(({ state }) => state !== 'queued') ?? going.at(-1))?.id ?? null;
    if (next === followed) {
      return;
    }
    followed = next;
    over.abort();
    over = new AbortController();
    if (next !== null) {
      watchEvents(`searches/${encodeURIComponent(next)}`, {
        api,
        signal: AbortSignal.any([signal, over.signal]),
        onEvent({ type }) {
          if (type === 'state' || type === 'searchRunMeasured') {
            clearTimeout(waiting);
            waiting = setTimeout(again, PAUSE_MS);
          }
        },
        onGone: again,
      });
    }
  }
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && again(),
    { signal },
  );
  store.addEventListener('connection', () => store.get('connection') === 'up' && again(), {
    signal,
  });

  region(form, {
    load: (inner) =>
      Promise.all([
        api.get('searches/defaults', { signal: inner, query: { dataset: dataset?.name } }),
        api.get('training-runs/defaults', { signal: inner, query: { dataset: dataset?.name } }),
      ]),
    store,
    signal,
    level: 3,
    placeholder: () => skeleton(),
    show: ([defaults, { members }], inner) =>
      searchForm({
        defaults,
        members,
        page,
        signal: inner,
        onStarted: ({ id }) => router.go(router.href('search', { id })),
      }),
  });

  return {
    async update(next) {
      const turned = offsetOf(next.query) !== offsetOf(route.query);
      route = next;
      if (turned) {
        await searches.reload();
        list.focus({ preventScroll: true });
      }
    },
  };
}

const section = (name, ...content) =>
  el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t(`search.section-${name}`)),
    ...content,
  );

/** @param {Api.SearchSummary} search @param {Router} router */
const row = ({ id, name, dataset, state, tried, trials, bestAccuracy, createdAt }, router) =>
  el(
    'li',
    { class: 'run-row' },
    el(
      'span',
      {},
      el('a', { class: 'run-link', href: router.href('search', { id }) }, name),
      dataset && el('span', { class: 'small run-dataset' }, dataset),
    ),
    stateLabel(state),
    el('span', { class: 'run-epochs' }, ({ t, number }) =>
      t('search.tried-of', { tried: number(tried), trials: number(trials) }),
    ),
    el('span', { class: 'run-time small' }, ({ dateTime }) => dateTime(createdAt)),
    el('span', { class: 'search-best' }, ({ t, share }) =>
      bestAccuracy === undefined ? '' : t('search.best-of', { accuracy: share(bestAccuracy) }),
    ),
  );
