import { lineChart } from '../../charts/line-chart.js';
import { el } from '../../dom.js';

/**
 * Loss and accuracy after each epoch of the run that made the version.
 *
 * @param {object} evaluation as the service gives it
 * @param {object} screen what the parts of this screen are given, see screen.js
 * @returns {HTMLElement | null} null when no history is kept
 */
export function curves({ history }, { version, signal }) {
  if (!history?.length) {
    return null;
  }
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('evaluation.curves')),
    el('p', { class: 'explained' }, ({ t }) => t('evaluation.curves-explained')),
    el(
      'div',
      { class: 'curves' },
      ...historyCharts(history, version).map((chart) => lineChart({ ...chart, signal }).node),
    ),
  );
}

/**
 * The charts of a history: loss, then accuracy.
 *
 * @param {object[]} history as the service and a model card give it
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
    x: {
      label: ({ t }) => t('evaluation.epoch'),
      format: ({ number }, value) => number(value),
      whole: true,
    },
    y: { label: ({ t }) => t(`evaluation.curve-${name}`), format },
    curves: [curve('training', false), curve('validation', true)],
  };
}
