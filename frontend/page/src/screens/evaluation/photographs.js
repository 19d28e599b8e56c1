import { dataTable } from '../../components/data-table.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { figure, rightOf, shareOf } from './photograph-figures.js';
import { labelLinks, labelTable } from './photograph-labels.js';
import { wrongPhotographs } from './wrong-photographs.js';

/** @typedef {Api.PhotographFigures} Figures */

/** @param {number} count @returns {Words} */
const whole =
  (count) =>
  ({ number }) =>
    number(count);

/** @param {Api.PredictionSets | null} sets */
const sizeOf = (sets) =>
  sets ? (/** @type {Translator} */ { number }) => number(sets.meanSize, 2) : '–';

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
export function photographs(_evaluation, screen) {
  const { api, shelf, store, version, signal } = screen;
  const content = el('div');
  /** @type {ReturnType<typeof figures> | null} */
  let shown = null;
  region(content, {
    async load(inner) {
      const list = shelf.get('registry')?.list ?? (await api.get('models', { signal: inner }));
      return list.find((each) => each.version === version)?.photographs
        ? api.get(`models/${encodeURIComponent(version)}/evaluation/photographs`, {
            signal: inner,
          })
        : null;
    },
    show(found, inner) {
      shown = found && figures(found, { ...screen, signal: inner });
      return shown ? shown.nodes : unmeasured(version);
    },
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
  return { node, update: (view) => shown?.update(view) };
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
 * @param {import('./screen.js').Screen} screen
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
function figures({ version, knows, total, sources, kinds, labels }, screen) {
  const { shelf, signal } = screen;
  const wrong = wrongPhotographs(screen);
  const links = labelLinks(labels, { expect: wrong.expect, signal });
  const update = (/** @type {import('./view.js').View} */ view) => {
    links.update(view);
    wrong.update(view);
  };
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
    labelTable({
      version,
      labels,
      links: links.nodes,
      sources: sources.map(({ name }) => name),
      signal,
    }),
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
  update(shelf.get('view'));
  return { nodes: [explained, ...tables, wrong.node], update };
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
