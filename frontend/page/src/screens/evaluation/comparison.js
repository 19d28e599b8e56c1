import { matrixChart } from '../../charts/matrix.js';
import { dataTable } from '../../components/data-table.js';
import { classNames } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { orderedTable } from './class-table.js';
import { contest } from './contest.js';
import { photographTable, photographVerdict } from './photograph-contest.js';
import { pointsWords, verdictWords } from './verdict.js';
import { versionActions } from './version-actions.js';
import { addressOf, partPlace } from './view.js';

/** A difference of two shares, in points of a percent. @type {import('./class-table.js').Format} */
const points = ({ signed }, value) => signed(value * 100, 1);

/**
 * Two versions side by side: what changes from the first to the second, whether that is more than
 * chance, the pictures that decide it, and how both were trained.
 *
 * @param {Api.Comparison} comparison
 * @param {import('./screen.js').Screen} shown
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
export function comparisonView(comparison, shown) {
  const { first, second, matrixDifference, classes } = comparison;
  const names = classNames(comparison.names.map((known) => known.names));
  const screen = { ...shown, names };
  const { signal } = screen;
  const file = `penderie-${first}-${second}`;
  const chart = matrixChart({
    title: ({ t }) => t('evaluation.difference', { first, second }),
    file: `${file}-difference`,
    names: matrixDifference.map((_, index) => names(index)),
    data: { counts: matrixDifference },
    kind: 'difference',
    signal,
  });
  const table = orderedTable(screen, {
    title: ({ t }) => t('evaluation.classDifferences', { first, second }),
    file: `${file}-classes`,
    columns: [
      ...['precision', 'recall', 'f1'].map((id) => ({ id: `${id}-difference`, format: points })),
      { id: 'support', format: ({ number }, value) => number(value) },
    ],
    // Of a class that only one of them was asked about nothing can be said.
    rows: classes
      .filter(({ support }) => support > 0)
      .map(({ index, precision, recall, f1, support }) => ({
        index,
        values: [precision.difference, recall.difference, f1.difference, support],
      })),
  });
  const pictures = contest(comparison, screen);

  return {
    nodes: [
      head(comparison, screen),
      pictures.node,
      el(
        'section',
        { class: 'section confusions' },
        el('h2', {}, ({ t }) => t('evaluation.differences')),
        el('p', { class: 'explained' }, ({ t }) =>
          t('evaluation.differences-explained', { first, second }),
        ),
        chart.node,
      ),
      el(
        'section',
        { class: 'section' },
        el('h2', {}, ({ t }) => t('evaluation.classes')),
        el('p', { class: 'explained' }, ({ t }) => t('evaluation.points-explained')),
        table.node,
      ),
      partPlace(
        'both',
        {
          bring: async () => (await import('./both-figures.js')).bothFigures,
          build: (bothFigures, inner) => bothFigures(comparison, { ...screen, signal: inner }),
        },
        screen,
      ),
    ],
    update(view) {
      table.update(view);
      pictures.update(view);
    },
  };
}

function head(comparison, screen) {
  const { first, second, accuracy, loss, pictures, onlyOfFirst, onlyOfSecond } = comparison;
  const { dataset } = screen.shelf.get('view');
  const { onlyFirst, onlySecond, bothRight, bothWrong } = comparison;
  const counts =
    (value) =>
    ({ number }) =>
      number(value);
  const right = () => '';
  return el(
    'section',
    { class: 'section summary', 'aria-labelledby': 'version-name' },
    el(
      'h2',
      { id: 'version-name', class: 'version-name pair' },
      el('span', {}, first),
      ' ',
      el('span', { class: 'against-sign' }, ({ t }) => t('evaluation.against')),
      ' ',
      el('span', {}, second),
    ),
    el('p', { class: 'label' }, ({ t }) => t('evaluation.onTest')),
    el('p', { class: 'verdict' }, verdictWords(comparison)),
    ...(dataset === null || comparison.photographs ? photographVerdict(comparison) : []),
    el('p', { class: 'small explained' }, ({ t }) => t('evaluation.mcnemar')),
    dataTable({
      caption: ({ t, number }) => t('evaluation.both', { count: number(pictures) }),
      columns: [
        { name: ({ t }) => t('evaluation.figure') },
        { name: first, format: right },
        { name: second, format: right },
        { name: ({ t }) => t('evaluation.column-difference'), format: right },
      ],
      rows: [
        [
          ({ t }) => t('evaluation.accuracy'),
          ({ share }) => share(accuracy.first, 2),
          ({ share }) => share(accuracy.second, 2),
          (words) => pointsWords(words, accuracy.difference * 100, 2),
        ],
        ...(loss
          ? [
              [
                ({ t }) => t('evaluation.loss'),
                ({ number }) => number(loss.first, 4),
                ({ number }) => number(loss.second, 4),
                ({ signed }) => signed(loss.difference, 4),
              ],
            ]
          : []),
        [
          ({ t }) => t('evaluation.aloneRight'),
          counts(onlyFirst),
          counts(onlySecond),
          ({ signed }) => signed(onlySecond - onlyFirst),
        ],
        [({ t }) => t('evaluation.bothRight'), counts(bothRight), counts(bothRight), null],
        [({ t }) => t('evaluation.bothWrongRow'), counts(bothWrong), counts(bothWrong), null],
      ],
      signal: screen.signal,
    }),
    onlyOfFirst + onlyOfSecond > 0 &&
      el('p', { class: 'small explained' }, ({ t, number }) =>
        t('evaluation.notCommon', {
          first,
          second,
          onlyOfFirst: number(onlyOfFirst),
          onlyOfSecond: number(onlyOfSecond),
        }),
      ),
    ...photographTable(comparison, screen),
    el(
      'p',
      { class: 'buttons' },
      el(
        'a',
        {
          class: 'button plain slight',
          href: addressOf({ dataset, version: second, other: first }),
        },
        ({ t }) => t('evaluation.swap'),
      ),
      el(
        'a',
        { class: 'button plain slight', href: addressOf({ dataset, version: first }) },
        ({ t }) => t('evaluation.stopComparing'),
      ),
    ),
    el(
      'div',
      { class: 'both-actions' },
      versionActions(screen, { named: true }),
      versionActions({ ...screen, version: second }, { named: true }),
    ),
  );
}
