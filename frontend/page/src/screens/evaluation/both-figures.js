import { lineChart } from '../../charts/line-chart.js';
import { reliabilityDiagram } from '../../charts/reliability.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { calibrationChart } from './calibration.js';
import { readOrTrouble, troubleView } from './trouble.js';

/**
 * How the training of two versions went on the validation split, and how well confidence and accuracy
 * agree for each.
 *
 * @param {Api.Comparison} comparison
 * @param {import('./screen.js').Screen} screen
 * @returns {HTMLElement}
 */
export function bothFigures({ first, second }, { api, store, signal: outer }) {
  const root = el('div');
  const versions = [first, second];
  region(root, {
    load: (signal) =>
      readOrTrouble(
        versions,
        () =>
          Promise.all(
            versions.map((version) =>
              api.get(`models/${encodeURIComponent(version)}/evaluation`, { signal }),
            ),
          ),
        { api, signal },
      ),
    store,
    signal: outer,
    placeholder: () => skeleton(),
    show: (answer, signal) =>
      answer.trouble
        ? troubleView(answer.trouble, null)
        : [curves(answer.value, signal), calibrations(answer.value, signal)],
  });
  return root;
}

/** @param {Api.Evaluation[]} evaluations @param {AbortSignal} signal */
function curves(evaluations, signal) {
  const without = evaluations.filter(({ history }) => !history?.length);
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('evaluation.curves')),
    el('p', { class: 'explained' }, ({ t }) =>
      t('findings.both-curves', { first: evaluations[0].version, second: evaluations[1].version }),
    ),
    ...without.map(({ version }) =>
      el('p', { class: 'small explained' }, ({ t }) => t('findings.both-noCurves', { version })),
    ),
    without.length < evaluations.length &&
      el(
        'div',
        { class: 'curves' },
        ...bothCharts(evaluations).map((chart) => lineChart({ ...chart, signal }).node),
      ),
  );
}

/**
 * Loss, then accuracy, on the validation split after each epoch, a curve a version.
 *
 * @param {Pick<Api.Evaluation, 'version' | 'history'>[]} evaluations
 */
export const bothCharts = (evaluations) => [
  chart('Loss', evaluations, ({ number }, value, digits) => number(value, digits)),
  chart('Accuracy', evaluations, ({ share }, value, digits) =>
    share(value, Math.max(0, digits - 2)),
  ),
];

/** @param {'Loss' | 'Accuracy'} what as the history's members end */
function chart(what, evaluations, format) {
  const name = what.toLowerCase();
  const versions = evaluations.map(({ version }) => version);
  const label = ({ t }) => t(`findings.both-${name}`);
  return {
    title: label,
    file: `penderie-${versions.join('-')}-${name}`,
    about: versions.join(' · '),
    x: {
      label: ({ t }) => t('evaluation.epoch'),
      format: ({ number }, value) => number(value),
      whole: true,
    },
    y: { label, format },
    curves: evaluations.map(({ version, history }, index) => ({
      // As the pictures above call the first and the second.
      name: `${index + 1} · ${version}`,
      points: (history ?? []).map((epoch) => [epoch.epoch, epoch[`validation${what}`]]),
      colour: index === 0 ? 'training' : 'validation',
      dashed: index > 0,
    })),
  };
}

/** @param {Api.Evaluation[]} evaluations @param {AbortSignal} signal */
function calibrations(evaluations, signal) {
  return el(
    'section',
    { class: 'section calibration' },
    el('h2', {}, ({ t }) => t('evaluation.calibration')),
    el('p', { class: 'explained' }, ({ t }) => t('evaluation.calibration-read')),
    el(
      'div',
      { class: 'curves' },
      ...evaluations.map(({ version, calibration }) =>
        calibration
          ? el(
              'div',
              {},
              reliabilityDiagram({ ...calibrationChart(calibration, version), signal }).node,
              el('p', { class: 'small' }, ({ t, share }) =>
                t('findings.both-ece', {
                  version,
                  error: share(calibration.expectedCalibrationError, 2),
                }),
              ),
            )
          : el('p', {}, ({ t }) => t('findings.both-noCalibration', { version })),
      ),
    ),
  );
}
