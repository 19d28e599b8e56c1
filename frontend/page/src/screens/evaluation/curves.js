import { lineChart } from '../../charts/line-chart.js';
import { el } from '../../dom.js';

/**
 * Loss and accuracy after each epoch of the run that made the version.
 *
 * @param {Api.Evaluation & { history: Api.Epoch[] }} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function curves({ history }, { version, signal }) {
  const node = el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('evaluation.curves')),
    el('p', { class: 'explained' }, ({ t }) =>
      t(history.length ? 'evaluation.curves-explained' : 'evaluation.curves-elsewhere'),
    ),
    history.length > 0 &&
      el(
        'div',
        { class: 'curves' },
        ...historyCharts(history, version).map((chart) => lineChart({ ...chart, signal }).node),
      ),
  );
  return { node };
}

/**
 * The charts of a history: loss, then accuracy.
 *
 * @param {Api.Epoch[]} history as the service and a model card give it
 * @param {string} version its name
 */
export const historyCharts = (history, version) => [
  chart('Loss', ({ number }, value, digits) => number(value, digits), { history, version }),
  chart('Accuracy', ({ share }, value, digits) => share(value, Math.max(0, digits - 2)), {
    history,
    version,
  }),
];

/** @param {'Loss' | 'Accuracy'} what as the history's members end */
function chart(what, format, { history, version }) {
  const name = what.toLowerCase();
  const curve = (part, dashed) => ({
    name: ({ t }) => t(`evaluation.${part}`),
    points: history.map((epoch) => [epoch.epoch, epoch[`${part}${what}`]]),
    colour: part,
    dashed,
  });
  return {
    title: ({ t }) => t(`evaluation.curve-${name}`),
    file: `penderie-${version}-${name}`,
    about: version,
    x: {
      label: ({ t }) => t('evaluation.epoch'),
      format: ({ number }, value) => number(value),
      whole: true,
    },
    y: { label: ({ t }) => t(`evaluation.curve-${name}`), format },
    curves: [curve('training', false), curve('validation', true)],
  };
}
