import { lineChart } from '../../charts/line-chart.js';
import { el } from '../../dom.js';
import { historyCharts } from '../evaluation/curves.js';
import { typedNumber } from '../training/form/members.js';

/**
 * How its training went, with the learning rate after each epoch where it was kept.
 *
 * @param {Api.ModelCard & { history: Api.Epoch[] }} card
 * @param {AbortSignal} signal
 */
export function curves({ history, version }, signal) {
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
    // At the end of a schedule it is next to nothing, and not nothing.
    exactly: ({ language }, value) => typedNumber(value, language),
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
