import { matrixChart } from '../../charts/matrix.js';
import { dataTable } from '../../components/data-table.js';
import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { orderedTable } from './class-table.js';
import { contest } from './contest.js';
import { chanceOf, partingOf, verdictOf } from './verdict.js';
import { versionActions } from './version-actions.js';
import { addressOf } from './view.js';

/** A difference of two shares, in points of a percent. @type {import('./class-table.js').Format} */
const points = ({ signed }, value) => signed(value * 100, 1);

/**
 * Two versions side by side: what changes from the first to the second, whether that is more than
 * chance, and the pictures that decide it.
 *
 * @param {Api.Comparison} comparison
 * @param {import('./screen.js').Screen} screen
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
export function comparisonView(comparison, screen) {
  const { first, second, matrixDifference, classes } = comparison;
  const { signal } = screen;
  const file = `penderie-${first}-${second}`;
  const chart = matrixChart({
    title: ({ t }) => t('evaluation.difference', { first, second }),
    file: `${file}-difference`,
    names: matrixDifference.map((_, index) => className(index)),
    data: { counts: matrixDifference },
    kind: 'difference',
    signal,
  });
  const table = orderedTable(screen, {
    title: ({ t }) => t('evaluation.classDifferences', { first, second }),
    file: `${file}-classes`,
    columns: ['precision', 'recall', 'f1'].map((id) => ({
      id: `${id}-difference`,
      format: points,
    })),
    rows: classes.map(({ index, precision, recall, f1 }) => ({
      index,
      values: [precision.difference, recall.difference, f1.difference],
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
    ],
    update(view) {
      table.update(view);
      pictures.update(view);
    },
  };
}

function head(comparison, screen) {
  const { first, second, accuracy, loss, pictures } = comparison;
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
    el('p', { class: 'verdict' }, verdict(comparison)),
    ...photographVerdict(comparison),
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
          (words) =>
            words.t('evaluation.points', { points: words.signed(accuracy.difference * 100, 2) }),
        ],
        [
          ({ t }) => t('evaluation.loss'),
          ({ number }) => number(loss.first, 4),
          ({ number }) => number(loss.second, 4),
          ({ signed }) => signed(loss.difference, 4),
        ],
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
    ...photographTable(comparison, screen),
    el(
      'p',
      { class: 'buttons' },
      el(
        'a',
        { class: 'button plain slight', href: addressOf({ version: second, other: first }) },
        ({ t }) => t('evaluation.swap'),
      ),
      el('a', { class: 'button plain slight', href: addressOf({ version: first }) }, ({ t }) =>
        t('evaluation.stopComparing'),
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

/** What the photographs say, and whether it is another thing than what the test pictures say. */
function photographVerdict({ first, second, photographs, onlyFirst, onlySecond, pValue }) {
  const label = el('p', { class: 'label' }, ({ t }) => t('evaluation.onPhotographs'));
  if (!photographs) {
    return [label, el('p', { class: 'verdict' }, ({ t }) => t('evaluation.photographs-notBoth'))];
  }
  const parting = partingOf({
    test: { kind: verdictOf({ onlyFirst, onlySecond, pValue }) },
    photographs: { kind: verdictOf(photographs) },
  });
  const [onTest, onPhotographs] = parting === 'worseOnTest' ? [first, second] : [second, first];
  return [
    label,
    el('p', { class: 'verdict' }, verdict({ ...photographs, first, second })),
    parting &&
      el(
        'p',
        { class: 'verdict' },
        el('strong', {}, ({ t }) => t('evaluation.parting', { onTest, onPhotographs })),
      ),
  ];
}

/** Both on photographs, those of each source apart where there are several. */
function photographTable({ first, second, photographs }, { signal }) {
  if (!photographs) {
    return [];
  }
  const right = () => '';
  const { sources } = photographs;
  const line = (name, { accuracy, onlyFirst, onlySecond, pValue, photographs: count }) => [
    name,
    ({ number }) => number(count),
    ({ share }) => share(accuracy.first, 1),
    ({ share }) => share(accuracy.second, 1),
    ({ t, signed }) => t('evaluation.points', { points: signed(accuracy.difference * 100, 1) }),
    ({ number }) => `${number(onlyFirst)} / ${number(onlySecond)}`,
    (words) => chanceOf(pValue, words),
  ];
  return [
    dataTable({
      caption: ({ t }) => t('evaluation.bothPhotographs'),
      columns: [
        { name: ({ t }) => t('evaluation.source') },
        { name: ({ t }) => t('evaluation.photographs-count'), format: right },
        { name: first, format: right },
        { name: second, format: right },
        { name: ({ t }) => t('evaluation.column-difference'), format: right },
        { name: ({ t }) => t('evaluation.aloneRight'), format: right },
        { name: ({ t }) => t('evaluation.chance'), format: right },
      ],
      rows: [
        ...sources.map((source) => line(source.name, source)),
        ...(sources.length > 1 ? [line(({ t }) => t('evaluation.all'), photographs)] : []),
      ],
      signal,
    }),
    el('p', { class: 'small explained' }, ({ t }) => t('evaluation.photographs-counts')),
  ];
}

function verdict({ first, second, onlyFirst, onlySecond, pValue }) {
  const kind = verdictOf({ onlyFirst, onlySecond, pValue });
  return (words) =>
    words.t(`evaluation.verdict-${kind}`, {
      first,
      second,
      onlyFirst: words.number(onlyFirst),
      onlySecond: words.number(onlySecond),
      chance: chanceOf(pValue, words),
    });
}
