import { unreachable } from '../../api/api-error.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { whenNear } from '../../components/when-near.js';
import { el } from '../../dom.js';
import { pictureBrowser } from './browser.js';
import { distribution } from './distribution.js';
import { datasetFacts } from './facts.js';
import { pictureDialog } from './picture-dialog.js';
import { addressOf, viewOf } from './view.js';

/**
 * What the network learns from: facts, every picture by split and class, the classes, the pixels.
 * What the reader looks at is in the address: split and picture in its path, the rest in its query.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, signal } = page;
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
  const pixels = section('pixels', ({ t }) => t('data.pixelHeading'));
  explore.body.append(counts, browse);
  classes.body.before(el('p', { class: 'lede' }, ({ t }) => t('data.classLede')));
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('data.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('data.lede')),
    facts,
    explore.node,
    classes.node,
    pixels.node,
  );

  /** The address of all pictures of a class. */
  const hrefOf = (label, split = view.split) =>
    addressOf(router, { ...view, split, label, index: null, at: 0 });
  const load = shared(() => api.get('dataset', { signal }));
  datasetFacts(facts, { load, store, signal });
  const bars = distribution(counts, { api, store, hrefOf, current: () => view.label, signal });
  const browser = pictureBrowser(browse, page, { view, onGrid: reveal });
  later(
    classes,
    () => import('./class-list.js'),
    ({ classList }, body, inner) =>
      classList(body, { load, hrefOf: (label) => hrefOf(label, 'train'), store, signal: inner }),
  );
  later(
    pixels,
    () => import('./pixels.js'),
    ({ pixelHistogram }, body, inner) => pixelHistogram(body, { api, store, signal: inner }),
  );

  /** Builds a section that stands far below once the reader comes near. */
  function later({ node, body }, bring, build) {
    const placeholder = () => skeleton();
    body.append(placeholder());
    const load = () =>
      bring().catch(() => {
        // A module that does not come is a file that does not come.
        throw unreachable();
      });
    const show = (module, inner) => {
      const part = el('div');
      build(module, part, inner);
      return part;
    };
    whenNear(node, () => region(body, { load, show, placeholder, store, signal }), signal);
  }

  /** Whether the open picture was opened from here, so that closing it is a step back. */
  let opened = false;
  const dialog = pictureDialog(page, {
    async neighbour({ index }, step) {
      const { pages } = browser.grid() ?? {};
      const position = pages ? await pages.find(index) : null;
      const next = position === null ? -1 : position + step;
      return next >= 0 && next < pages.total ? (await pages.item(next)).index : null;
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
    if (typeof position === 'number' && browser.grid() === grid && !signal.aborted) {
      grid.reveal(position);
      grid.focus();
    }
  }

  if (view.index !== null) {
    dialog.show(view);
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
      bars.update();
      if (next.index === null) {
        dialog.close();
      } else {
        dialog.show(next);
        reveal(browser.grid());
      }
      if (filtered && next.index === null) {
        browse.scrollIntoView({ block: 'nearest' });
      }
    },
  };
}

/** Asks once for all who want to know; a failure is forgotten. */
function shared(ask) {
  let answer = null;
  return () => {
    answer ??= ask().catch((error) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
