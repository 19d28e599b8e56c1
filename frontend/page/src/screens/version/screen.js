import { lineChart } from '../../charts/line-chart.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { historyCharts } from '../evaluation/curves.js';
import { another } from './another.js';
import { difference } from './difference.js';
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
export async function mount(root, page) {
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
  // The hyperparameters and the curves have their words there.
  await Promise.all([i18n.need('training'), i18n.need('evaluation')]);
  if (signal.aborted) {
    return;
  }
  region(body, {
    load: (inner) =>
      Promise.all([
        api.get(path, { signal: inner }),
        api.get('training-runs/defaults', { signal: inner }),
        api.get('models', { signal: inner }),
      ]),
    store,
    signal,
    placeholder: () => [skeleton({ blockSize: '20rem' }), skeleton({ blockSize: '40rem' })],
    show([model, { members }, versions], inner) {
      const { card, network } = model;
      const nodes = [
        figures(model),
        notes(model, { versions, api, announce: page.announce, i18n, signal: inner }),
        network ? networkTable(network, { version, signal: inner }) : imported(),
        recipe(card, { members, router }),
        curves(card, inner),
        difference(model, { versions, members, api, store, signal: inner }),
        another(version, { versions, api, router, signal: inner }),
        el(
          'p',
          { class: 'buttons' },
          el('a', { class: 'button plain', href: path, download: `${version}.json` }, ({ t }) =>
            t('version.download'),
          ),
        ),
      ];
      return nodes.filter((node) => node !== null);
    },
  });
}

/** A network that only answers says nothing of its layers. */
const imported = () =>
  el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('version.network')),
    el('p', {}, ({ t }) => t('version.imported')),
  );

/** @param {Api.ModelCard} card @param {AbortSignal} signal */
function curves({ history = [], version }, signal) {
  if (history.length === 0) {
    return null;
  }
  const charts = [...historyCharts(history, version)];
  const rates = history.map(({ learningRate }) => learningRate ?? null);
  if (rates.every((rate) => rate !== null)) {
    charts.push(rateChart(history, version));
  }
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('evaluation.curves')),
    el('div', { class: 'curves' }, ...charts.map((chart) => lineChart({ ...chart, signal }).node)),
  );
}

/** The learning rate after each epoch. @param {Api.Epoch[]} history @param {string} version */
const rateChart = (history, version) => ({
  title: ({ t }) => t('version.rate'),
  file: `penderie-${version}-learning-rate`,
  about: version,
  x: {
    label: ({ t }) => t('evaluation.epoch'),
    format: ({ number }, value) => number(value),
    whole: true,
  },
  y: {
    label: ({ t }) => t('version.rate'),
    format: ({ number }, value, digits) => number(value, digits),
  },
  curves: [
    {
      name: ({ t }) => t('version.rate'),
      points: history.map(({ epoch, learningRate }) => [epoch, learningRate ?? null]),
      colour: /** @type {const} */ ('training'),
      dashed: false,
    },
  ],
});
