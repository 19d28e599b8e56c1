import { reliabilityDiagram } from '../../charts/reliability.js';
import { el } from '../../dom.js';
import { tendencyOf } from './verdict.js';

/**
 * How far the confidence can be believed.
 *
 * @param {Api.Evaluation & { calibration: Api.Calibration }} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function calibrationPart({ calibration, predictionSets }, { version, signal }) {
  const { expectedCalibrationError } = calibration;
  const { tendency } = tendencyOf(calibration);
  const node = el(
    'section',
    { class: 'section calibration' },
    el('h2', {}, ({ t }) => t('evaluation.calibration')),
    el(
      'div',
      { class: 'beside' },
      el(
        'div',
        { class: 'explained' },
        el('p', {}, ({ t, number }) =>
          t('evaluation.ece-explained', {
            points: number(expectedCalibrationError * 100, 1),
            counts: { points: expectedCalibrationError * 100 },
          }),
        ),
        el('p', {}, ({ t }) => t(`evaluation.tendency-${tendency}`)),
        el('p', { class: 'small' }, ({ t }) => t('evaluation.calibration-read')),
        predictionSets && el('p', {}, sets(predictionSets.all)),
      ),
      reliabilityDiagram({ ...calibrationChart(calibration, version), signal }).node,
    ),
  );
  return { node };
}

/** The share of sets that hold the right class, by their making. */
const TARGET = 0.95;

/** @param {Api.PredictionSets} all @returns {Words} */
const sets =
  ({ coverage, meanSize }) =>
  ({ t, share, number }) =>
    t('evaluation.sets-explained', {
      target: share(TARGET, 0),
      coverage: share(coverage, 1),
      size: number(meanSize, 2),
      counts: { size: meanSize },
    });

/**
 * @param {Pick<Api.Calibration, 'bins'>} calibration as the service and evaluation.json give it
 * @param {string} version its name
 */
export const calibrationChart = ({ bins }, version) => ({
  title: ({ t }) => t('evaluation.calibrationOf', { version }),
  file: `penderie-${version}-calibration`,
  bins: bins.map(({ lower, upper, count, meanConfidence, accuracy }) => ({
    from: lower,
    to: upper,
    count,
    confidence: meanConfidence,
    accuracy,
  })),
});
