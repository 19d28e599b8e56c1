import { dataTable } from '../../components/data-table.js';
import { className } from '../../components/garment-tag.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';

/** @typedef {Api.PhotographFigures} Figures */

/** @param {number} count @returns {Words} */
const whole =
  (count) =>
  ({ number }) =>
    number(count);

/** Marks a column of figures, whose cells are words already. */
const figure = () => '';

/** A share of some photographs; of few of them tenths of a percent say more than enough. */
const shareOf = (value) =>
  value === null || value === undefined
    ? '–'
    : (/** @type {Translator} */ { share }) => share(value, 1);

/** @param {Api.PredictionSets | null} sets */
const sizeOf = (sets) =>
  sets ? (/** @type {Translator} */ { number }) => number(sets.meanSize, 2) : '–';

/** @param {Figures} figures */
const rightOf = ({ right, garments }) =>
  garments === 0
    ? '–'
    : (/** @type {Translator} */ { t, number }) =>
        t('evaluation.of', { part: number(right), whole: number(garments) });

/** @param {number | null} flagged @param {number} of */
const flaggedOf = (flagged, of) => shareOf(flagged === null || of === 0 ? null : flagged / of);

/**
 * How well a version does on photographs that people labelled: by source, by kind of picture and by
 * what they show, and what counts as right.
 *
 * @param {Api.Evaluation} _evaluation that of the test split
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function photographs(_evaluation, { api, shelf, store, version, signal }) {
  const content = el('div');
  region(content, {
    async load(inner) {
      const list = shelf.get('registry')?.list ?? (await api.get('models', { signal: inner }));
      return list.find((each) => each.version === version)?.photographs
        ? api.get(`models/${encodeURIComponent(version)}/evaluation/photographs`, {
            signal: inner,
          })
        : null;
    },
    show: (found, inner) => (found ? figures(found, inner) : unmeasured(version)),
    placeholder: () => skeleton({ lines: 6 }),
    store,
    signal,
    level: 3,
  });
  const node = el(
    'section',
    { class: 'section photographs' },
    el('h2', {}, ({ t }) => t('evaluation.photographs')),
    content,
  );
  return { node };
}

/** @param {string} version */
function unmeasured(version) {
  return el(
    'div',
    { class: 'empty' },
    el('p', {}, ({ t }) => t('evaluation.photographs-unmeasured', { version })),
    el('p', { class: 'small' }, ({ t }) => t('evaluation.command')),
    el('p', {}, el('code', {}, `penderie evaluate ${version} --photographs FOLDER --record`)),
  );
}

/**
 * @param {Api.PhotographEvaluation} found
 * @param {AbortSignal} signal
 */
function figures({ version, knows, total, sources, kinds, labels }, signal) {
  const several = total.rightOfSeveral > 0;
  const explained = el(
    'div',
    { class: 'explained' },
    el('p', {}, ({ t, number, share }) =>
      t('evaluation.photographs-right', {
        share: share(total.accuracy ?? 0, 1),
        right: number(total.right),
        garments: number(total.garments),
      }),
    ),
    el(
      'p',
      {},
      ({ t }) => t('evaluation.photographs-counts'),
      several && ' ',
      several &&
        el('span', {}, ({ t, number }) =>
          t('evaluation.photographs-several', { several: number(total.rightOfSeveral) }),
        ),
    ),
    el('p', { class: 'small' }, ({ t }) =>
      t(knows ? 'evaluation.photographs-flags' : 'evaluation.photographs-noFlags'),
    ),
  );
  const tables = [
    figuresTable({
      caption: ({ t }) => t('evaluation.bySource', { version }),
      first: ({ t }) => t('evaluation.source'),
      rows: sources.map(({ name, figures: those, expectedCalibrationError, predictionSets }) => [
        name,
        those,
        { error: expectedCalibrationError, sets: predictionSets },
      ]),
      signal,
    }),
    labelTable({ version, labels, sources: sources.map(({ name }) => name), signal }),
  ];
  if (kinds.length > 1) {
    tables.push(
      figuresTable({
        caption: ({ t }) => t('evaluation.byKind', { version }),
        first: ({ t }) => t('evaluation.kind'),
        rows: kinds.map(({ name, figures: those }) => [name || '–', those]),
        signal,
      }),
    );
  }
  return [explained, ...tables];
}

/**
 * @param {{
 *   caption: Words,
 *   first: Words,
 *   rows: [string, Figures, { error: number | null, sets: Api.PredictionSets | null }?][],
 *   signal: AbortSignal,
 * }} options
 */
function figuresTable({ caption, first, rows, signal }) {
  const calibrated = rows.some((row) => row.length > 2);
  const head = (name) => ({ name: ({ t }) => t(`evaluation.${name}`), format: figure });
  return dataTable({
    caption,
    columns: [
      { name: first },
      head('accuracy'),
      head('rightOf'),
      head('rightOfSeveral'),
      head('flagged'),
      head('othersFlagged'),
      ...(calibrated ? [head('eceShort'), head('coverage'), head('setSize')] : []),
    ],
    rows: rows.map(([name, those, sure]) => [
      name,
      shareOf(those.accuracy),
      rightOf(those),
      whole(those.rightOfSeveral),
      flaggedOf(those.flagged, those.garments),
      flaggedOf(those.othersFlagged, those.others),
      ...(sure ? [shareOf(sure.error), shareOf(sure.sets?.coverage), sizeOf(sure.sets)] : []),
    ]),
    signal,
  });
}

/**
 * A row for each label; where there are several sources, a column for each.
 *
 * @param {{
 *   version: string,
 *   labels: Api.PhotographLabel[],
 *   sources: string[],
 *   signal: AbortSignal,
 * }} options
 */
function labelTable({ version, labels, sources, signal }) {
  const apart = sources.length > 1 ? sources : [];
  return dataTable({
    caption: ({ t }) => t('evaluation.byLabel', { version }),
    columns: [
      { name: ({ t }) => t('evaluation.label') },
      { name: ({ t }) => t('evaluation.rightClass') },
      { name: ({ t }) => t('evaluation.accuracy'), format: figure },
      { name: ({ t }) => t('evaluation.rightOf'), format: figure },
      { name: ({ t }) => t('evaluation.flaggedOf'), format: figure },
      ...apart.map((name) => ({ name, format: figure })),
    ],
    rows: labels.map((label) => [
      label.name,
      classNames(label.classes),
      shareOf(label.figures.accuracy),
      rightOf(label.figures),
      flaggedCount(label.figures),
      ...apart.map((name) => {
        const part = label.sources.find((each) => each.name === name);
        return part ? rightOf(part.figures) : '–';
      }),
    ]),
    signal,
  });
}

/** @param {Figures} figures of one label: all show one of the classes, or none does */
function flaggedCount({ flagged, othersFlagged, garments, others }) {
  return flagged === null
    ? '–'
    : (/** @type {Translator} */ { t, number }) =>
        t('evaluation.of', {
          part: number(flagged + (othersFlagged ?? 0)),
          whole: number(garments + others),
        });
}

/** @param {number[]} classes @returns {Words} */
const classNames = (classes) => (translator) =>
  classes.length === 0
    ? translator.t('evaluation.noClass')
    : classes.map((index) => className(index)(translator)).join(', ');
