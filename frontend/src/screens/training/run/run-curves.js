import { lineChart } from '../../../charts/line-chart.js';
import { el } from '../../../dom.js';
import { curvePoints } from './run-figures.js';

/** How the two measures are written, with as many decimals as tell values apart. */
export const MEASURES = {
  loss: ({ number }, value, digits) => number(value, digits),
  accuracy: ({ share }, value, digits) => share(value, Math.max(0, digits - 2)),
};

/** The axis of epochs; a place within one has decimals. */
export const EPOCH_AXIS = {
  label: ({ t }) => t('training.epoch'),
  format: ({ number }, value) => number(value, Number.isInteger(value) ? 0 : 2),
  whole: true,
};

/**
 * Loss and accuracy of one run, training beside validation.
 *
 * @param {{ history: object[], trace?: object[], progress?: { epochs: number } | null }} figures
 * @param {{ file: string, signal: AbortSignal }} options
 * @returns {{ node: HTMLElement, update: (figures: object) => void }}
 */
export function runCurves(figures, { file, signal }) {
  const charts = Object.entries(MEASURES).map(([what, format]) => ({
    what,
    chart: lineChart({
      title: ({ t }) => t(`training.${what}`),
      file: `${file}-${what}`,
      x: EPOCH_AXIS,
      y: { label: ({ t }) => t(`training.${what}`), format },
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

/** The whole run, so that one sees how much is still to come. */
function range({ history, trace = [], progress }) {
  const last = Math.max(progress?.epochs ?? 0, history.at(-1)?.epoch ?? 0);
  const first = history.length < 2 && trace.length > 0 ? 0 : 1;
  return last > first ? [first, last] : undefined;
}

function curves({ history, trace = [] }, what) {
  const { training, validation } = curvePoints({ history, trace }, what);
  return [
    { name: ({ t }) => t('training.training'), points: training, colour: 'training' },
    {
      name: ({ t }) => t('training.validation'),
      points: validation,
      colour: 'validation',
      dashed: true,
    },
  ].filter(({ points }) => points.length > 0);
}
