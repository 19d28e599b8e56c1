import { lineChart } from '../../../charts/line-chart.js';
import { el } from '../../../dom.js';
import { curvePoints, EPOCH_AXIS, MEASURES } from './run-figures.js';

/**
 * @typedef {{
 *   history: Api.Epoch[],
 *   trace?: import('./run-figures.js').Point[],
 *   progress?: { epochs: number } | null,
 * }} Figures
 */

/**
 * Loss and accuracy of one run, training beside validation.
 *
 * @param {Figures} figures
 * @param {{ name: string, signal: AbortSignal }} options name: of the version, or of the run before it has one
 * @returns {{ node: HTMLElement, update: (figures: Figures) => void }}
 */
export function runCurves(figures, { name, signal }) {
  const charts = /** @type {const} */ (['loss', 'accuracy']).map((what) => ({
    what,
    chart: lineChart({
      title: ({ t }) => t(`training.${what}`),
      file: `penderie-${name}-${what}`,
      about: name,
      x: EPOCH_AXIS,
      y: { label: ({ t }) => t(`training.${what}`), format: MEASURES[what] },
      curves: curves(figures, what),
      xRange: range(figures),
      signal,
    }),
  }));
  return {
    node: el('div', { class: 'curves' }, ...charts.map(({ chart }) => chart.node)),
    update(next) {
      for (const { what, chart } of charts) {
        chart.update(curves(next, what), range(next));
      }
    },
  };
}

/**
 * The whole run, so that one sees how much is still to come.
 *
 * @param {Figures} figures
 * @returns {[number, number] | undefined}
 */
function range({ history, trace = [], progress }) {
  const last = Math.max(progress?.epochs ?? 0, history.at(-1)?.epoch ?? 0);
  const first = history.length < 2 && trace.length > 0 ? 0 : 1;
  return last > first ? [first, last] : undefined;
}

/**
 * @param {Figures} figures
 * @param {'loss' | 'accuracy'} what
 */
function curves({ history, trace = [] }, what) {
  const { training, validation } = curvePoints({ history, trace }, what);
  /** @type {import('../../../charts/line-chart.js').Curve[]} */
  const both = [
    { name: ({ t }) => t('training.training'), points: training, colour: 'training' },
    {
      name: ({ t }) => t('training.validation'),
      points: validation,
      colour: 'validation',
      dashed: true,
    },
  ];
  return both.filter(({ points }) => points.length > 0);
}
