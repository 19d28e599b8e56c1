import { nextTurn } from '../../components/moments.js';
import { brought, later, onDemand } from '../../components/on-demand.js';
import { el, styleSheet } from '../../dom.js';
import { pictureBrowser } from './browser.js';
import { datasetFacts } from './facts.js';
import { addressOf, viewOf } from './view.js';

/**
 * What the network learns from: facts, every picture by split and class, the classes, the pixels, and
 * pictures to look at twice.
 * What the reader looks at is in the address: split and picture in its path, the rest in its query.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export async function mount(root, page) {
  const { api, store, router, i18n, dataset, signal } = page;
  if (dataset !== null) {
    const { ownPictures } = await brought(() => import('./own.js'));
    return signal.aborted ? undefined : ownPictures(root, dataset, page);
  }
  let view = viewOf(page.route);
  const section = (name, heading) => {
    const body = el('div', { class: name });
    const node = el('section', { class: 'section' }, heading && el('h2', {}, heading), body);
    return { node, body };
  };
  const facts = el('div', { class: 'facts' });
  const counts = el('div', { class: 'distribution' });
  const browse = el('div', { class: 'browser', tabindex: -1 });
  const explore = section('explore', ({ t }) => t('data.browse'));
  const classes = section('classes', ({ t }) => t('data.classHeading'));
  const doubtful = section('doubtful', ({ t }) => t('data.suspects'));
  const pixels = section('pixels', ({ t }) => t('data.pixelHeading'));
  const trouble = el('div');
  browse.append(trouble);
  explore.body.append(counts, browse);
  classes.body.before(el('p', { class: 'lede' }, ({ t }) => t('data.classLede')));
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('data.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('data.lede')),
    el(
      'p',
      { class: 'own' },
      el('a', { href: router.href('datasets') }, ({ t }) => t('data.own')),
    ),
    facts,
    explore.node,
    classes.node,
    pixels.node,
    doubtful.node,
  );

  /** The address of all pictures of a class. */
  const hrefOf = (/** @type {number} */ label, split = view.split) =>
    addressOf(router, { ...view, split, label, index: null, at: 0 });
  const load = shared(() => api.get('dataset', { signal }));
  datasetFacts(facts, { load, store, signal });
  /** @type {ReturnType<typeof import('./distribution.js').distribution> | null} */
  let bars = null;
  below(
    counts,
    () => import('./distribution.js'),
    ({ distribution }, part, inner) => {
      const current = () => view.label;
      bars = distribution(part, { api, store, hrefOf, current, signal: inner });
    },
  );
  // All at once would be the longest task of the page.
  await nextTurn();
  if (signal.aborted) {
    return undefined;
  }
  const browser = pictureBrowser(browse, page, { view, onGrid: reveal });
  below(
    classes.body,
    () => import('./class-list.js'),
    ({ classList }, part, inner) =>
      classList(part, { load, hrefOf: (label) => hrefOf(label, 'train'), store, signal: inner }),
  );
  below(
    pixels.body,
    () => import('./pixels.js'),
    ({ pixelHistogram }, part, inner) => pixelHistogram(part, { api, store, signal: inner }),
  );

  below(
    doubtful.body,
    async () => {
      const [module] = await Promise.all([
        import('./suspects.js'),
        i18n.need('suspects'),
        styleSheet('styles/screens/suspects.css'),
      ]);
      return module;
    },
    ({ suspects }, part, inner) => suspects(part, { ...page, signal: inner }),
  );

  /** Builds what stands below the facts once the reader comes near. */
  function below(place, bring, fill) {
    const build = (module, inner) => {
      const part = el('div');
      fill(module, part, inner);
      return part;
    };
    later(place, { bring, build, store, signal });
  }

  /** Whether the open picture was opened from here, so that closing it is a step back. */
  let opened = false;
  const options = {
    async neighbour({ index }, step) {
      const pages = browser.grid()?.pages;
      const position = await pages?.find(index);
      const next = typeof position === 'number' ? position + step : -1;
      return pages && next >= 0 && next < pages.total ? (await pages.item(next)).index : null;
    },
    go: (change) => router.go(addressOf(router, { ...view, ...change }), { replace: true }),
    onClose() {
      const { index } = view;
      if (opened) {
        window.history.back();
      } else {
        router.go(addressOf(router, { ...browser.view(), index: null }), { replace: true });
      }
      comeBackTo(index);
    },
  };

  /** @type {ReturnType<typeof import('./picture-dialog.js').pictureDialog> | null} */
  let dialog = null;

  /** Shows the picture that the address names by now. */
  const showPicture = () =>
    onDemand(trouble, {
      load: () => import('./picture-dialog.js'),
      go({ pictureDialog }) {
        dialog ??= pictureDialog(page, options);
        if (view.index !== null) {
          dialog.show({ ...view, index: view.index });
        }
      },
      store,
      signal,
    });

  /** The picture of the address, within the grid. */
  async function reveal(grid) {
    const { index } = view;
    if (index === null || grid === null) {
      return;
    }
    const position = await grid.pages.find(index).catch(() => null);
    if (position !== null && view.index === index && browser.grid() === grid) {
      grid.reveal(position);
    }
  }

  async function comeBackTo(index) {
    const grid = browser.grid();
    const position = await grid?.pages.find(index).catch(() => null);
    if (grid && typeof position === 'number' && browser.grid() === grid && !signal.aborted) {
      grid.reveal(position);
      grid.focus();
    }
  }

  if (view.index !== null) {
    showPicture();
  }
  return {
    anyPath: true,

    /** Something was chosen, or the reader went back or forward. */
    update(route) {
      const next = viewOf(route);
      opened = next.index !== null && (opened || view.index === null);
      const filtered = next.label !== view.label || next.split !== view.split;
      view = next;
      browser.update(next);
      bars?.update();
      if (next.index === null) {
        trouble.replaceChildren();
        dialog?.close();
      } else {
        showPicture();
        reveal(browser.grid());
      }
      if (filtered && next.index === null) {
        browse.scrollIntoView({ block: 'nearest' });
      }
    },
  };
}

/**
 * Asks once for all who want to know; a failure is forgotten.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {() => Promise<T>}
 */
function shared(ask) {
  /** @type {ReturnType<typeof ask> | null} */
  let answer = null;
  return () => {
    answer ??= ask().catch((error) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
