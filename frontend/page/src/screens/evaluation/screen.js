import { brought } from '../../components/on-demand.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { nextTurn } from '../../components/turns.js';
import { el } from '../../dom.js';
import { Store } from '../../state/store.js';
import { readOrTrouble, troubleView } from './trouble.js';
import { versionActions } from './version-actions.js';
import { versionList } from './version-list.js';
import { addressOf, viewOf } from './view.js';

/**
 * How good a version is: what it takes for what, how far its word can be believed, and how it
 * differs from another one.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, readActiveModel, setTitle, signal } = page;
  // What the registry says, for the parts of the screen that show it.
  const shelf = new Store({ registry: null, view: viewOf(page.route), version: null });
  const versions = el('section', {
    class: 'section versions',
    'aria-label': ({ t }) => t('evaluation.versions'),
  });
  const content = el('div');
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('evaluation.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('evaluation.lede')),
    versions,
    content,
  );

  /** Goes to another view; what is not named stays. */
  const go = (change, options) =>
    router.go(addressOf({ ...shelf.get('view'), ...change }), options);
  const screen = { ...page, shelf, go, refresh };

  async function readRegistry(inner) {
    const [list, active] = await Promise.all([
      api.get('models', { signal: inner }),
      readActiveModel(inner),
    ]);
    shelf.set('registry', { list, active });
    shelf.set('version', shelf.get('view').version ?? active.version);
    return shelf.get('registry');
  }

  // How many lines the versions take shows when they come: until then nothing is seen below them.
  content.style.visibility = 'hidden';
  const reveal = () => {
    content.style.visibility = '';
  };
  region(versions, {
    load: (inner) =>
      readRegistry(inner).finally(() => {
        nextTurn().then(reveal);
      }),
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '7rem' }),
    show: (_, inner) => versionList({ ...screen, signal: inner }),
  });

  let shown = null;
  const body = region(content, {
    load: async (inner) => {
      const { version: named, other } = shelf.get('view');
      const version = named ?? (await readActiveModel(inner)).version;
      const [view, answer] = await Promise.all([
        brought(other ? () => import('./comparison.js') : () => import('./version-view.js')),
        read(version, other, inner),
      ]);
      return { version, other, view, ...answer };
    },
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '60rem' }),
    show({ version, other, view, value, trouble }, inner) {
      const name = other ? `${version} / ${other}` : version;
      setTitle(({ t }) => `${name} · ${t('evaluation.title')}`);
      const inside = { ...screen, version, other, signal: inner };
      if (trouble) {
        shown = null;
        return el(
          'section',
          { class: 'section' },
          el('h2', { class: 'version-name' }, trouble.version),
          troubleView(trouble),
          versionActions({ ...inside, version: trouble.version }),
        );
      }
      shown = other ? view.comparisonView(value, inside) : view.versionView(value, inside);
      return shown.nodes;
    },
  });

  function read(version, other, inner) {
    const path = `models/${encodeURIComponent(version)}`;
    return other
      ? readOrTrouble(
          [version, other],
          () => api.get(`${path}/comparison`, { query: { with: other }, signal: inner }),
          { api, signal: inner },
        )
      : readOrTrouble([version], () => api.get(`${path}/evaluation`, { signal: inner }), {
          api,
          signal: inner,
        });
  }

  /** After a change of the registry: what it holds now, without building the screen anew. */
  async function refresh() {
    const before = shelf.get('version');
    await readRegistry(signal);
    if (shelf.get('version') !== before) {
      body.reload();
    }
  }

  return {
    update(route) {
      const before = shelf.get('view');
      const view = viewOf(route);
      shelf.set('view', view);
      if (view.other !== before.other) {
        body.reload();
      } else {
        shown?.update(view);
      }
    },
  };
}
