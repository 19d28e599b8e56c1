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
export function classTable({ report: { classes }, predictionSets }, screen) {
  const { version } = screen;
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
  });
  return {
    node: el(
      'section',
      { class: 'section' },
      el('h2', {}, ({ t }) => t('evaluation.classes')),
      el('p', { class: 'explained' }, ({ t }) => t('evaluation.classes-explained')),
      table.node,
    ),
    update: table.update,
  };
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
 * }} options a column's head is the word `evaluation.column-ID`
 * @returns {{ node: HTMLElement, update: (view: import('./view.js').View) => void }}
 */
export function orderedTable(
  { shelf, go, names = className, signal },
  { title, file, columns, rows },
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
        rows.map(({ index, values }) => [
          names(index)(translator),
          ...values.map((value, at) => columns[at].format(translator, value)),
        ]),
        { title: wordsOf(title, translator) },
      );
    },
    numbers: () => ({
      columns: heads,
      rows: rows.map(({ index, values }) => [names(index), ...values]),
    }),
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
