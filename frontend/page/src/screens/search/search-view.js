import { later } from '../../components/on-demand.js';
import { keepFocus, region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { runActions } from '../training/run/run-actions.js';
import { runFacts } from '../training/run/run-facts.js';
import { isFinished } from '../training/run/run-figures.js';
import { runName } from '../training/run/run-state.js';
import { watchEvents } from '../training/run/watch-run.js';
import { lastOf } from './figures.js';
import { finals } from './finals.js';
import { searchHead } from './search-head.js';
import { trialTable } from './trial-table.js';

/** Behind these there is something new to read. */
const NEWS = new Set(['state', 'searchRunMeasured', 'searchRunFailed', 'searchFinished']);

/**
 * One search, live: what it has come to, in a table and in charts, and what can be done with it. All
 * of it follows from what the service keeps.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export async function mount(root, page) {
  const { api, router, store, i18n, setTitle, signal, route } = page;
  const { id } = route.params;
  const path = /** @type {const} */ (`searches/${encodeURIComponent(id)}`);
  root.classList.add('screen-training');
  const heading = el('h1', { class: 'run-name' }, id);
  const body = el('div', { class: 'run' });
  root.replaceChildren(
    el(
      'p',
      {},
      el('a', { href: router.href('search') }, ({ t }) => t('search.back')),
    ),
    heading,
    body,
  );
  // The hyperparameters and the states have their words there.
  await i18n.need('training');
  if (signal.aborted) {
    return;
  }
  region(body, {
    load: (inner) =>
      Promise.all([
        api.get(path, { signal: inner }),
        api.get('training-runs/defaults', { signal: inner }),
      ]),
    store,
    signal,
    placeholder: () => [skeleton({ blockSize: '13rem' }), skeleton({ blockSize: '40rem' })],
    show([search, { members }], inner) {
      heading.replaceChildren(runName(search));
      setTitle(({ t }) => `${runName(search)} · ${t('search.title')}`);
      return show(search, { ...page, path, members, signal: inner });
    },
  });
}

function show(first, page) {
  const { api, path, store, announce, i18n, signal } = page;
  /** @type {Api.Search} */
  let search = first;
  const head = searchHead();
  const actions = runActions({
    ...page,
    part: 'search',
    onChange(next) {
      take(next);
      watch.go();
    },
  });
  const verdicts = finals(page);
  const table = trialTable(page);
  const facts = runFacts(page);
  const log = el('div');
  const pictures = el('div', { class: 'search-pictures' });
  /** @type {ReturnType<typeof import('./search-charts.js').searchCharts> | null} */
  let charts = null;
  let drawn = false;

  /** Once there is something to draw. */
  function draw() {
    charts?.update(search);
    if (!drawn && search.results.some(lastOf)) {
      drawn = true;
      later(pictures, {
        bring: () => import('./search-charts.js'),
        build({ searchCharts }, inner) {
          charts = searchCharts(search, { ...page, signal: inner });
          return charts.nodes;
        },
        placeholder: () => skeleton({ blockSize: '80rem' }),
        store,
        signal,
      });
    }
  }

  function take(next) {
    const before = search;
    search = next;
    head.show(search);
    actions.show(search);
    verdicts.show(search);
    keepFocus(table.node, async () => table.show(search));
    facts.show({ ...search, log: undefined, configuration: search.settings?.configuration });
    log.replaceChildren(...logOf(search));
    draw();
    tell(before, search);
  }

  function tell(before, { state, bestAccuracy = 0 }) {
    const { t, share } = i18n.translator;
    if (state !== before.state) {
      announce(t(`training.state-${state}`));
    } else if (bestAccuracy > (before.bestAccuracy ?? 0)) {
      announce(t('search.said-best', { accuracy: share(bestAccuracy) }));
    }
  }

  let reading = false;
  let newer = false;
  /** One question at a time; what came in the meantime is asked about once more. */
  async function reload() {
    newer = true;
    if (reading) {
      return;
    }
    reading = true;
    while (newer && !signal.aborted) {
      newer = false;
      const next = await api.get(path, { signal }).catch(() => null);
      if (next !== null && !signal.aborted) {
        take(next);
      }
    }
    reading = false;
  }

  const watch = watchEvents(path, {
    api,
    signal,
    onEvent(event) {
      head.event(event);
      if (NEWS.has(event.type)) {
        reload();
      }
    },
    onConnection: head.connection,
    onGone: reload,
  });
  // The service may have been away when something was asked.
  store.addEventListener('connection', () => store.get('connection') === 'up' && reload(), {
    signal,
  });
  mark([table.node, pictures], signal);
  take(first);
  return [
    head.node,
    actions.node,
    el('p', { class: 'search-note' }, ({ t }) => t('search.note')),
    verdicts.node,
    table.node,
    pictures,
    facts.node,
    log,
  ];
}

/**
 * What is pointed at, or has the focus, stands out everywhere, also in what is drawn anew.
 *
 * @param {Element[]} places
 * @param {AbortSignal} signal
 */
function mark(places, signal) {
  /** @type {string | null} */
  let key = null;
  const show = () => {
    for (const place of places) {
      for (const each of place.querySelectorAll('[data-row]')) {
        each.classList.toggle('marked', each.getAttribute('data-row') === key);
      }
    }
  };
  const rowOf = (target) =>
    target instanceof Element && places.some((place) => place.contains(target))
      ? (target.closest('[data-row]')?.getAttribute('data-row') ?? null)
      : null;
  const look = ({ target }) => {
    // A page that scrolls under a pointer at rest must not take away what the keyboard has chosen.
    const next = rowOf(target) ?? rowOf(document.activeElement);
    if (next !== key) {
      key = next;
      show();
    }
  };
  const observer = new MutationObserver(() => key !== null && show());
  for (const place of places) {
    observer.observe(place, { childList: true, subtree: true });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  document.addEventListener('pointerover', look, { signal });
  document.addEventListener('focusin', look, { signal });
}

/** The last words of its process, of one that failed. @param {Api.Search} search */
const logOf = ({ state, log = [] }) =>
  isFinished(state) && log.length > 0
    ? [
        el(
          'section',
          { class: 'section' },
          el('h2', {}, ({ t }) => t('training.log')),
          el(
            'pre',
            {
              class: 'run-log',
              tabindex: 0,
              role: 'region',
              'aria-label': ({ t }) => t('training.log'),
            },
            log.join('\n'),
          ),
        ),
      ]
    : [];
