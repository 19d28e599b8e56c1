import { later } from '../../components/on-demand.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { figures } from './figures.js';
import { networkTable } from './network-table.js';
import { notes } from './notes.js';
import { recipe } from './recipe.js';

/**
 * One version, laid open: its layers, what it was trained with and on, how the training went, and
 * what sets it apart from another one.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, router, store, i18n, setTitle, signal, route } = page;
  const { version } = route.params;
  const path = /** @type {const} */ (`models/${encodeURIComponent(version)}`);
  // Facts and curves look as they do there.
  root.classList.add('screen-training');
  const body = el('div');
  setTitle(({ t }) => `${version} · ${t('version.title')}`);
  root.replaceChildren(
    el(
      'p',
      {},
      el('a', { href: router.href('evaluation', { version }) }, ({ t }) => t('version.back')),
    ),
    el('h1', {}, ({ t }) => t('version.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('version.lede')),
    el('h2', { class: 'version-name' }, version),
    body,
  );
  region(body, {
    load: (inner) =>
      Promise.all([
        api.get(path, { signal: inner }),
        api.get('training-runs/defaults', { signal: inner }),
        api.get('models', { signal: inner }),
        // The hyperparameters have their words there.
        i18n.need('training'),
      ]),
    store,
    signal,
    placeholder: () => [skeleton({ blockSize: '20rem' }), skeleton({ blockSize: '40rem' })],
    show([model, { members }, versions], inner) {
      const { card, network } = model;
      const { history = [] } = card;
      const others = versions.filter(({ version: other, name }) => name && other !== version);
      /** What stands below what is seen first. */
      const below = (bring, build) => {
        const place = el('div');
        later(place, { bring, build, placeholder: unbuilt, store, signal: inner });
        return place;
      };
      const nodes = [
        figures(model),
        notes(model, { versions, api, announce: page.announce, i18n, signal: inner }),
        network ? networkTable(network, { version, signal: inner }) : imported(),
        recipe(card, { members, router }),
        history.length > 0 &&
          below(
            async () => {
              await i18n.need('evaluation');
              return import('./curves.js');
            },
            ({ curves }, part) => curves({ ...card, history }, part),
          ),
        others.length > 0 &&
          below(
            () => import('./difference.js'),
            ({ difference }, part) =>
              difference(model, { others, members, api, store, signal: part }),
          ),
        below(
          () => import('./another.js'),
          ({ another }, part) => another(version, { versions, api, router, signal: part }),
        ),
        el(
          'p',
          { class: 'buttons' },
          el('a', { class: 'button plain', href: path, download: `${version}.json` }, ({ t }) =>
            t('version.download'),
          ),
        ),
      ];
      return nodes.filter((node) => node !== false && node !== null);
    },
  });
}

const unbuilt = () => el('div', { class: 'section' }, skeleton({ blockSize: '12rem' }));

/** A network that only answers says nothing of its layers. */
const imported = () =>
  el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('version.network')),
    el('p', {}, ({ t }) => t('version.imported')),
  );
