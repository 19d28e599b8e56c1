import { empty } from '../../components/failure.js';
import { nextTurn } from '../../components/moments.js';
import { brought } from '../../components/on-demand.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { BUILT_IN } from '../../state/routes.js';
import { Store } from '../../state/store.js';
import { readOrTrouble, troubleView } from './trouble.js';
import { versionActions } from './version-actions.js';
import { versionList } from './version-list.js';
import { addressOf, viewOf } from './view.js';

/**
 * @typedef {{ list: Api.ModelSummary[], active: ActiveModel }} Registry
 * @typedef {Store<{
 *   registry: Registry | null,
 *   view: import('./view.js').View,
 *   version: string | null,
 *   sought: 'near' | 'afar' | null,
 * }>} Shelf registry and version, the one that is shown: null until they are known; sought: from
 *     where the pictures of a cell have just been asked for; the focus goes to them
 * @typedef {Page & {
 *   shelf: Shelf,
 *   go: (change: Partial<import('./view.js').View>, options?: { replace?: boolean }) => void,
 *   refresh: () => Promise<void>,
 * }} Shown what all parts of this screen are given; go: to another view, where what is not named
 *     stays; refresh: reads the registry again
 * @typedef {Shown & {
 *   version: string,
 *   other: string | null,
 *   names?: import('../../components/garment-tag.js').ClassNames,
 * }} Screen what the parts about a version are given; other: the one that it is compared with; names: of
 *     its classes, the garments' unless given
 */

/**
 * How good a version is: what it takes for what, how far its word can be believed, and how it
 * differs from another one.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, readActiveModel, dataset, setTitle, signal } = page;
  // What the registry says, for the parts of the screen that show it.
  /** @type {Shelf} */
  const shelf = new Store({
    registry: null,
    view: viewOf(page.route),
    version: null,
    sought: null,
  });
  const versions = el('section', {
    class: 'section versions',
    'aria-label': ({ t }) => t('evaluation.versions'),
  });
  const content = el('div');
  const lede = dataset ? 'evaluation.ledeOwn' : 'evaluation.lede';
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('evaluation.heading')),
    el('p', { class: 'lede' }, ({ t }) => t(lede)),
    versions,
    content,
  );
  if (dataset && !dataset.activeVersion) {
    versions.replaceChildren(untrained(dataset, router));
    return {};
  }

  /** @type {Shown} */
  const screen = {
    ...page,
    shelf,
    go: (change, options) => router.go(addressOf({ ...shelf.get('view'), ...change }), options),
    refresh,
  };

  async function readRegistry(inner) {
    const [all, active] = await Promise.all([
      api.get('models', { signal: inner }),
      readActiveModel(inner, dataset?.name),
    ]);
    const list = await ofDataset(all, active, page, inner);
    const { version: named } = shelf.get('view');
    const elsewhere = all.find(({ version }) => version === named)?.dataset;
    if (elsewhere && !list.some(({ version }) => version === named)) {
      router.go(
        addressOf({ ...shelf.get('view'), dataset: elsewhere === BUILT_IN ? null : elsewhere }),
        { replace: true },
      );
    }
    const registry = { list, active };
    shelf.set('registry', registry);
    shelf.set('version', shelf.get('view').version ?? active.version);
    return registry;
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
    show: (registry, inner) => versionList({ ...screen, signal: inner }, registry),
  });

  /** @type {{ nodes: Node[], update: (view: import('./view.js').View) => void } | null} */
  let shown = null;
  const body = region(content, {
    load: async (inner) => {
      const { version: named, other } = shelf.get('view');
      const version = named ?? (await readActiveModel(inner, dataset?.name)).version;
      return { version, other, ...(await read(version, other, inner)) };
    },
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '60rem' }),
    show(answer, inner) {
      const { version, other } = answer;
      const name = other ? `${version} / ${other}` : version;
      setTitle(({ t }) => `${name} · ${t('evaluation.title')}`);
      const inside = { ...screen, version, other, signal: inner };
      if ('trouble' in answer) {
        const { trouble } = answer;
        shown = null;
        return el(
          'section',
          { class: 'section' },
          el('h2', { class: 'version-name' }, trouble.version),
          troubleView(trouble, dataset?.name ?? null),
          versionActions({ ...inside, version: trouble.version }),
        );
      }
      const built = answer.build(inside);
      shown = built;
      return built.nodes;
    },
  });

  /**
   * Reads what is to be shown and brings what shows it.
   *
   * @param {string} version
   * @param {string | null} other
   * @param {AbortSignal} inner
   */
  async function read(version, other, inner) {
    const path = `models/${encodeURIComponent(version)}`;
    const options = { api, signal: inner };
    if (other) {
      const [{ comparisonView }, answer] = await Promise.all([
        brought(() => import('./comparison.js')),
        readOrTrouble(
          [version, other],
          () => api.get(`${path}/comparison`, { query: { with: other }, signal: inner }),
          options,
        ),
      ]);
      return answer.trouble
        ? answer
        : { build: (/** @type {Screen} */ inside) => comparisonView(answer.value, inside) };
    }
    const [{ versionView }, answer] = await Promise.all([
      brought(() => import('./version-view.js')),
      readOrTrouble([version], () => api.get(`${path}/evaluation`, { signal: inner }), options),
    ]);
    return answer.trouble
      ? answer
      : { build: (/** @type {Screen} */ inside) => versionView(answer.value, inside) };
  }

  /** After a change of the registry: what it holds now, without building the screen anew. */
  async function refresh() {
    const before = shelf.get('version');
    await readRegistry(signal);
    if (shelf.get('version') !== before) {
      body.reload();
    }
  }

  store.addEventListener('elsewhere', () => refresh().catch(() => {}), { signal });

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

/**
 * The versions that a dataset has, the active one first; those of no dataset that there is stand with
 * the ones of the dataset that comes with Penderie.
 *
 * @param {Api.ModelSummary[]} all
 * @param {ActiveModel} active
 * @param {Pick<Page, 'dataset' | 'readDatasets'>} page
 * @param {AbortSignal} signal
 */
async function ofDataset(all, { version: active }, { dataset, readDatasets }, signal) {
  if (dataset) {
    return all
      .filter((each) => each.dataset === dataset.name)
      .map((each) => ({ ...each, active: each.version === active }))
      .sort((a, b) => Number(b.active) - Number(a.active));
  }
  const isElsewhere = (/** @type {Api.ModelSummary} */ { dataset: name = BUILT_IN }) =>
    name !== BUILT_IN;
  const own = all.some(isElsewhere) ? await readDatasets(signal) : [];
  return all.filter((each) => !isElsewhere(each) || !own.some(({ name }) => name === each.dataset));
}

/** @param {Api.OwnDataset} dataset @param {Router} router */
const untrained = ({ name }, router) =>
  empty(
    ({ t }) => t('evaluation.untrained', { name }),
    el('a', { class: 'button', href: router.href('training') }, ({ t }) =>
      t('evaluation.untrained-train'),
    ),
  );
