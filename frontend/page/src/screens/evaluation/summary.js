import { el } from '../../dom.js';
import { versionActions } from './version-actions.js';

/** What the report reached. */
export const REPORT = 0.9069;

/**
 * The version's figures, the first beside the report's.
 *
 * @param {Api.Evaluation} evaluation
 * @param {import('./screen.js').Screen} screen
 */
export function summary(evaluation, screen) {
  const { accuracy, top2Accuracy, loss, pictures, calibration } = evaluation;
  const { version } = screen;
  const better = accuracy - REPORT;
  const error = calibration?.expectedCalibrationError;
  return el(
    'section',
    { class: 'section summary', 'aria-labelledby': 'version-name' },
    el('h2', { id: 'version-name', class: 'version-name' }, version),
    el(
      'div',
      { class: 'summary-figures' },
      el(
        'dl',
        { class: 'against' },
        against(accuracy, ({ t }) => t('evaluation.accuracy'), 'here'),
        against(REPORT, ({ t }) => t('evaluation.report'), 'report'),
      ),
      el('p', { class: 'against-words' }, ({ t, signed }) =>
        t('evaluation.againstReport', { points: signed(better * 100, 2) }),
      ),
      el(
        'dl',
        { class: 'figures' },
        figure('evaluation.top2', ({ share }) => share(top2Accuracy, 2)),
        figure('evaluation.loss', ({ number }) => number(loss, 4)),
        figure('evaluation.ece', ({ share }) =>
          typeof error === 'number' ? share(error, 2) : '–',
        ),
        figure('evaluation.pictures', ({ number }) => number(pictures)),
      ),
    ),
    versionActions(screen),
  );
}

function against(value, words, kind) {
  const fill = el('span', { class: 'against-fill' });
  fill.style.inlineSize = `${value * 100}%`;
  return el(
    'div',
    { class: kind },
    el('dt', {}, words),
    el(
      'dd',
      {},
      el('span', { class: 'display' }, ({ share }) => share(value, 2)),
      el('span', { class: 'against-track', 'aria-hidden': 'true' }, fill),
    ),
  );
}

function figure(key, value) {
  return el(
    'div',
    {},
    el('dt', {}, ({ t }) => t(key)),
    el('dd', { class: 'display' }, value),
  );
}
