import { className, classNames } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { BUILT_IN } from '../../state/routes.js';
import { versionActions } from './version-actions.js';
import { partPlace } from './view.js';

/**
 * The parts below the figures; has: whether the evaluation holds what the part shows; bring: what
 * builds it then.
 *
 * @type {{
 *   name: string,
 *   has?: (evaluation: Api.Evaluation) => boolean,
 *   bring: () => Promise<(evaluation: any, screen: Screen) => Part>,
 * }[]}
 * @typedef {import('./screen.js').Screen} Screen
 * @typedef {{ node: HTMLElement, update?: (view: import('./view.js').View) => void }} Part
 */
const PARTS = [
  {
    name: 'findings',
    bring: async () => (await import('./findings.js')).findings,
  },
  {
    name: 'photographs',
    has: comesWithPenderie,
    bring: async () => (await import('./photographs.js')).photographs,
  },
  { name: 'sample', bring: async () => (await import('./sample.js')).sample },
  {
    name: 'mistakes',
    has: ({ surestMistakes }) => Boolean(surestMistakes?.some(({ picture }) => picture)),
    bring: async () => (await import('./mistakes.js')).mistakes,
  },
  { name: 'confusions', bring: async () => (await import('./confusions.js')).confusions },
  { name: 'classes', bring: async () => (await import('./class-table.js')).classTable },
  {
    name: 'precision-recall',
    bring: async () => (await import('./precision-recall.js')).precisionRecall,
  },
  {
    name: 'calibration',
    has: ({ calibration }) => Boolean(calibration),
    bring: async () => (await import('./calibration.js')).calibrationPart,
  },
  {
    name: 'curves',
    has: ({ history }) => Boolean(history),
    bring: async () => (await import('./curves.js')).curves,
  },
];

/** What its classes are called; the garments' names are in the dictionaries. @param {Api.Evaluation} evaluation */
const namesOf = (evaluation) =>
  comesWithPenderie(evaluation)
    ? className
    : classNames(evaluation.classes.map(({ names }) => names));

/**
 * One version: what its figures say, the figures, then, as the reader comes near, how it does on photographs, some
 * pictures at random, its mistakes, its confusions and the pictures behind them, class by class, how far its confidence can
 * be believed, and how its training went.
 *
 * @param {Api.Evaluation} evaluation
 * @param {Screen} screen
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
export function versionView(evaluation, screen) {
  const names = namesOf(evaluation);
  /** @type {Part[]} */
  const built = [];
  const [findings, ...parts] = PARTS.filter(({ has }) => has?.(evaluation) ?? true).map(
    ({ name, bring }) =>
      partPlace(
        name,
        {
          bring,
          build(partOf, inner) {
            const part = partOf(evaluation, { ...screen, names, signal: inner });
            built.push(part);
            return part.node;
          },
          apart: name !== 'findings',
        },
        screen,
      ),
  );
  return {
    nodes: [summary(evaluation, findings, screen), ...parts],
    update(view) {
      for (const { update } of built) {
        update?.(view);
      }
    },
  };
}

/** Whether it is of the dataset that the report is about. @param {Api.Evaluation} evaluation */
function comesWithPenderie({ dataset }) {
  return dataset === BUILT_IN;
}

/** What the report reached. */
const REPORT = 0.9069;

/**
 * What the version's figures say, then the figures, the first beside the report's.
 *
 * @param {Api.Evaluation} evaluation
 * @param {HTMLElement} findings what they say
 * @param {import('./screen.js').Screen} screen
 */
function summary(evaluation, findings, screen) {
  const beside = comesWithPenderie(evaluation);
  const { accuracy, top2Accuracy, loss, pictures, calibration } = evaluation;
  const { version } = screen;
  const better = accuracy - REPORT;
  const error = calibration?.expectedCalibrationError;
  return el(
    'section',
    { class: 'section summary', 'aria-labelledby': 'version-name' },
    el('h2', { id: 'version-name', class: 'version-name' }, version),
    findings,
    el(
      'div',
      { class: 'summary-figures' },
      el(
        'dl',
        { class: 'against' },
        against(accuracy, ({ t }) => t('evaluation.accuracy'), 'here'),
        beside && against(REPORT, ({ t }) => t('evaluation.report'), 'report'),
      ),
      beside &&
        el('p', { class: 'against-words' }, ({ t, signed }) =>
          t('evaluation.againstReport', {
            points: signed(better * 100, 2),
            counts: { points: better * 100 },
          }),
        ),
      el(
        'dl',
        { class: 'figures' },
        beside && photographFigure(screen),
        figure('evaluation.top2', ({ share }) => share(top2Accuracy, 2)),
        figure('evaluation.loss', ({ number }) => number(loss, 4)),
        figure('evaluation.ece', ({ share }) =>
          typeof error === 'number' ? share(error, 2) : '–',
        ),
        figure('evaluation.pictures', ({ number }) => number(pictures)),
      ),
    ),
    el('p', { class: 'small' }, ({ t }) => t('evaluation.accuracy-explained')),
    el(
      'p',
      {},
      el('a', { href: screen.router.href('version', { version }) }, ({ t }) =>
        t('evaluation.laid-open'),
      ),
    ),
    versionActions(screen),
  );
}

/**
 * What it gets right of photographs, once the registry says so.
 *
 * @param {Screen} screen
 */
function photographFigure({ shelf, version, signal }) {
  const root = el('div', { class: 'on-photographs' });
  shelf.watch(
    'registry',
    (registry) => {
      const found = registry?.list.find((each) => each.version === version)?.photographs;
      root.replaceChildren(
        el('dt', {}, ({ t }) => t('evaluation.rightOnPhotographs')),
        el(
          'dd',
          { class: 'display' },
          typeof found?.accuracy === 'number'
            ? ({ share }) => share(/** @type {number} */ (found.accuracy), 1)
            : '–',
        ),
      );
    },
    { signal },
  );
  return root;
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
