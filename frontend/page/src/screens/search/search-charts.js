import { lineChart } from '../../charts/line-chart.js';
import { parallelChart } from '../../charts/parallel.js';
import { niceRange } from '../../charts/scale.js';
import { scatterChart } from '../../charts/scatter.js';
import { el } from '../../dom.js';
import { fieldName } from '../training/form/members.js';
import { valueWords } from '../training/run/choices.js';
import { MEASURES } from '../training/run/run-figures.js';
import { bestSoFar, lastOf, levels, ranked, tableOf } from './figures.js';
import { accuracyScale, scaleOf } from './scales.js';

/** Seconds, from which on minutes are easier to read. */
const LONG = 300;

/** @type {import('../../charts/line-chart.js').Axis} */
const ACCURACY = { label: ({ t }) => t('search.accuracy'), format: MEASURES.accuracy };

/**
 * What a search has come to, drawn: the best so far, all trials over all hyperparameters, and each
 * hyperparameter against the accuracy.
 *
 * @param {Api.Search} search with a measurement at least
 * @param {{ signal: AbortSignal }} page
 * @returns {{ nodes: Node[], update: (search: Api.Search) => void }}
 */
export function searchCharts(search, { signal }) {
  let now = search;
  const file = `penderie-${search.name}`;
  const space = Object.entries(search.settings?.space ?? {}).map(([field, dimension]) => ({
    field,
    scale: scaleOf(dimension),
  }));
  const fields = space.map(({ field }) => field);

  const unit = () => (Math.max(...bestSoFar(now.results).map(([x]) => x)) > LONG ? 60 : 1);
  const curves = () => [
    {
      name: ({ t }) => t('search.best-curve'),
      colour: /** @type {const} */ ('training'),
      points: bestSoFar(now.results).map(
        ([x, y]) => /** @type {[number, number]} */ ([x / unit(), y]),
      ),
    },
  ];
  const best = lineChart({
    title: ({ t }) => t('search.best-title'),
    file: `${file}-best`,
    x: {
      label: ({ t }) => t(unit() === 60 ? 'search.minutes' : 'search.seconds'),
      format: ({ number }, value, digits) => number(value, digits),
    },
    y: ACCURACY,
    curves: curves(),
    signal,
  });

  const all = parallelChart({
    title: ({ t }) => t('search.parallel'),
    file: `${file}-parallel`,
    data: parallelOf(now, space),
    numbers: () => ({
      columns: [
        { name: ({ t }) => t('search.trial'), format: ({ number }, value) => number(value) },
        ...fields.map((field) => ({
          name: fieldName(field),
          format: (words, value) => valueWords(value, words),
        })),
        { ...ACCURACY, name: ACCURACY.label, format: ({ share }, value) => share(value) },
      ],
      rows: tableOf(ranked(now.results).filter(lastOf), fields).rows.map((row) => [
        .../** @type {any[]} */ (row.slice(0, fields.length + 1)),
        row[fields.length + 2],
      ]),
    }),
    signal,
  });

  const each = space.map(({ field, scale }) => ({
    field,
    scale,
    chart: scatterChart({
      title: fieldName(field),
      file: `${file}-${field}`,
      x: { format: (words, value) => valueWords(value, words) },
      y: ACCURACY,
      data: scatterOf(now, field, scale),
      signal,
    }),
  }));

  return {
    nodes: [
      el(
        'section',
        { class: 'section', 'aria-label': ({ t }) => t('search.best-title') },
        best.node,
      ),
      el(
        'section',
        { class: 'section' },
        all.node,
        el('p', { class: 'small search-legend' }, ({ t }) => t('search.parallel-hint')),
      ),
      el(
        'section',
        { class: 'section' },
        el('h2', {}, ({ t }) => t('search.each')),
        el('p', { class: 'small' }, ({ t }) => t('search.each-hint')),
        el('div', { class: 'search-scatters' }, ...each.map(({ chart }) => chart.node)),
      ),
    ],
    update(next) {
      now = next;
      best.update(curves());
      all.update(parallelOf(now, space));
      for (const { field, scale, chart } of each) {
        chart.update(scatterOf(now, field, scale));
      }
    },
  };
}

/** The worst first, so that the best lie over them. */
function parallelOf({ results }, space) {
  const trials = ranked(results).filter(lastOf).reverse();
  const accuracies = trials.map((trial) => lastOf(trial)?.validationAccuracy ?? 0);
  const accuracy = accuracyScale(niceRange(Math.min(...accuracies), Math.max(...accuracies), 5));
  const colours = levels(trials);
  const byAccuracy = trials.toSorted(
    (a, b) => (colours.get(a.number) ?? 0) - (colours.get(b.number) ?? 0),
  );
  return {
    axes: [
      ...space.map(({ field, scale }) => ({
        name: fieldName(field),
        marks: marksOf(scale),
      })),
      {
        name: ACCURACY.label,
        marks: accuracy.marks.map(({ at, value }) => ({
          at,
          words: ({ share }) => share(value, 1),
        })),
      },
    ],
    lines: byAccuracy.map((trial) => ({
      key: trial.number,
      level: colours.get(trial.number) ?? 0,
      at: [
        ...space.map(({ field, scale }) => scale.place(trial.values[field])),
        accuracy.place(lastOf(trial)?.validationAccuracy),
      ],
    })),
  };
}

const marksOf = (scale) =>
  scale.marks.map(({ at, value }) => ({ at, words: (words) => valueWords(value, words) }));

function scatterOf({ results }, field, scale) {
  return {
    choice: scale.choice,
    marks: marksOf(scale),
    points: results
      .filter((trial) => lastOf(trial) && trial.values[field] !== undefined)
      .map((trial) => ({
        key: trial.number,
        at: scale.place(trial.values[field]),
        value: trial.values[field],
        y: lastOf(trial)?.validationAccuracy ?? 0,
        size: Math.min(4, trial.measured.length - 1) * 1.25,
      })),
  };
}
