import { chartFrame, wordsOf } from '../../charts/chart-frame.js';
import { dataTable } from '../../components/data-table.js';
import { className, garmentTag } from '../../components/garment-tag.js';
import { brought } from '../../components/on-demand.js';
import { el } from '../../dom.js';

/** @typedef {(translator: Translator, value: number) => string} Format */

/** @type {Format} */
const share = (translator, value) => translator.share(value, 1);
/** @type {Format} */
const count = ({ number }, value) => number(value);

/**
 * Precision, recall and F1 of each class.
 *
 * @param {Api.Evaluation} evaluation
 * @param {import('./screen.js').Screen} screen
 */
export function classTable({ report, predictionSets }, screen) {
  const { classes } = report;
  const { version } = screen;
  const pictures = classes.reduce((sum, { support }) => sum + support, 0);
  const table = orderedTable(screen, {
    title: ({ t }) => t('evaluation.classesOf', { version }),
    file: `penderie-${version}-classes`,
    columns: [
      { id: 'precision', format: share },
      { id: 'recall', format: share },
      { id: 'f1', format: share },
      { id: 'support', format: count },
      ...(predictionSets ? [{ id: 'coverage', format: share }] : []),
    ],
    rows: classes.map(({ index, precision, recall, f1, support }) => ({
      index,
      values: [
        precision,
        recall,
        f1,
        support,
        ...(predictionSets ? [predictionSets.classes[index]?.coverage ?? Number.NaN] : []),
      ],
    })),
    means: /** @type {const} */ (['macro', 'weighted']).map((id) => {
      const { precision, recall, f1 } = report[id];
      return {
        id,
        values: [
          precision,
          recall,
          f1,
          pictures,
          ...(predictionSets ? [meanCoverage(predictionSets, id)] : []),
        ],
      };
    }),
  });
  return {
    node: el(
      'section',
      { class: 'section' },
      el('h2', {}, ({ t }) => t('evaluation.classes')),
      el('p', { class: 'explained' }, ({ t }) => t('evaluation.classes-explained')),
      table.node,
      el('p', { class: 'small explained' }, ({ t }) => t('findings.means')),
    ),
    update: table.update,
  };
}

/** @param {NonNullable<Api.Evaluation['predictionSets']>} sets @param {'macro' | 'weighted'} id */
function meanCoverage({ all, classes }, id) {
  const known = classes.flatMap((sets) => (sets ? [sets.coverage] : []));
  return id === 'weighted'
    ? all.coverage
    : known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}

/**
 * A table with a row a class, whose order is in the address, and which can be saved.
 *
 * @param {import('./screen.js').Screen} screen
 * @param {{
 *   title: Words,
 *   file: string,
 *   columns: { id: string, format: Format }[],
 *   rows: { index: number, values: number[] }[],
 *   means?: { id: string, values: number[] }[],
 * }} options a column's head is the word `evaluation.column-ID`; means: over the classes, below them,
 *     named by `findings.mean-ID`
 * @returns {{ node: HTMLElement, update: (view: import('./view.js').View) => void }}
 */
export function orderedTable(
  { shelf, go, names = className, signal },
  { title, file, columns, rows, means = [] },
) {
  const ids = ['class', ...columns.map(({ id }) => id)];
  const heads = [
    { name: ({ t }) => t('evaluation.class'), sortable: true },
    ...columns.map(({ id, format }) => ({
      name: ({ t }) => t(`evaluation.column-${id.replace('-difference', '')}`),
      format,
      sortable: true,
    })),
  ];
  /** @type {import('../../components/data-table.js').Cell[][]} */
  const foot = means.map(({ id, values }) => [({ t }) => t(`findings.mean-${id}`), ...values]);
  const numbers = [...rows.map(({ index, values }) => [names(index), ...values]), ...foot];
  /** @param {import('./view.js').View} view */
  const orderOf = ({ order }) =>
    order && ids.includes(order.by)
      ? { column: ids.indexOf(order.by), rising: order.rising }
      : null;
  let order = orderOf(shelf.get('view'));

  const frame = chartFrame({
    title,
    file,
    plain: true,
    draw: () =>
      dataTable({
        caption: title,
        captionHidden: true,
        columns: heads,
        rows: rows.map(({ index, values }) => [garmentTag(index, names), ...values]),
        foot,
        order,
        onOrder(next) {
          order = next;
          go({ order: { by: ids[next.column], rising: next.rising } }, { replace: true });
        },
        signal,
      }),
    drawing: async (translator) => {
      const { tableDrawing } = await brought(() => import('../../charts/table-drawing.js'));
      return tableDrawing(
        heads.map(({ name }) => wordsOf(name, translator)),
        numbers.map(([name, ...values]) => [
          wordsOf(name, translator),
          ...values.map((value, at) => columns[at].format(translator, Number(value))),
        ]),
        { title: wordsOf(title, translator) },
      );
    },
    numbers: () => ({ columns: heads, rows: numbers }),
    signal,
  });
  return {
    node: frame.node,
    update(view) {
      const next = orderOf(view);
      if (next?.column !== order?.column || next?.rising !== order?.rising) {
        order = next;
        frame.refresh();
      }
    },
  };
}
