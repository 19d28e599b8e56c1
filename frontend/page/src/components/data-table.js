import { el } from '../dom.js';
import { live } from '../i18n/live.js';

/**
 * @typedef {{
 *   name: Words,
 *   format?: (translator: Translator, value: any) => string,
 *   sortable?: boolean,
 * }} Column format: how its numbers are shown; a column with one stands at the right
 * @typedef {Words | number | Node | null} Cell
 * @typedef {{ column: number, rising: boolean }} Order of the rows, by a column's numbers; a column
 *     without numbers has the order in which the rows were given
 */

/**
 * A table of plain facts: the first column names the row. Wider than the screen, it scrolls by
 * itself and not the page.
 *
 * @param {{
 *   caption: Words,
 *   columns: Column[],
 *   rows: Cell[][],
 *   foot?: Cell[][],
 *   captionHidden?: boolean,
 *   order?: Order | null,
 *   onOrder?: (order: Order) => void,
 *   keys?: (string | number)[],
 *   signal: AbortSignal,
 * }} options foot: rows that stay last in any order; order: that of the rows at
 *     first, as given unless said; onOrder: told of another one; keys: the `data-row` of each row
 */
export function dataTable(options) {
  const {
    caption,
    columns,
    rows,
    foot = [],
    captionHidden = false,
    order,
    onOrder,
    keys = [],
    signal,
  } = options;
  const heads = columns.map((column) => head(column));
  const body = el('tbody', {}, ...rows.map((row) => line(row, columns)));
  const lines = [...body.rows];
  for (const [index, key] of keys.entries()) {
    lines[index].setAttribute('data-row', String(key));
  }

  const arrange = ({ column, rising }) => {
    for (const [index, { cell }] of heads.entries()) {
      cell.removeAttribute('aria-sort');
      if (index === column) {
        cell.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
      }
    }
    body.append(...ordered(rows, { column, rising }).map((row) => lines[row]));
  };
  if (order) {
    arrange(order);
  }
  for (const [column, { button, cell }] of heads.entries()) {
    button?.addEventListener(
      'click',
      () => {
        // Of numbers the largest are sought first, of names the first.
        const now = cell.getAttribute('aria-sort') ?? (columns[column].format ? '' : 'descending');
        const next = { column, rising: now === 'descending' };
        arrange(next);
        onOrder?.(next);
      },
      { signal },
    );
  }

  const wrapper = el(
    'div',
    { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'table' },
      el('caption', { class: captionHidden ? 'visually-hidden' : 'label' }, caption),
      el('thead', {}, el('tr', {}, ...heads.map(({ cell }) => cell))),
      body,
      foot.length > 0 && el('tfoot', {}, ...foot.map((row) => line(row, columns))),
    ),
  );
  return wrapper;
}

function head(column) {
  const button = column.sortable
    ? el('button', { type: 'button', class: 'sort' }, column.name)
    : null;
  const cell = el(
    'th',
    { scope: 'col', class: column.format ? 'figure' : null },
    button ?? column.name,
  );
  return { cell, button };
}

function line(row, columns) {
  const cells = row.map((value, index) => {
    const { format } = columns[index];
    const cell = el(index === 0 ? 'th' : 'td', {
      scope: index === 0 ? 'row' : null,
      class: format ? 'figure' : null,
    });
    if (format && typeof value === 'number') {
      live(cell, (translator) => {
        cell.textContent = format(translator, value);
      });
    } else if (value !== null && value !== undefined) {
      cell.append(value instanceof Node ? value : el('span', {}, value));
    }
    return cell;
  });
  return el('tr', {}, ...cells);
}

/**
 * The rows' positions in an order; equal ones stay as they were given.
 *
 * @param {Cell[][]} rows
 * @param {Order} order
 */
export function ordered(rows, { column, rising }) {
  const direction = rising ? 1 : -1;
  const number = (row) => (typeof rows[row][column] === 'number' ? rows[row][column] : null);
  return rows
    .map((_, row) => row)
    .sort((a, b) => {
      const [x, y] = [number(a), number(b)];
      return x === null || y === null ? direction * (a - b) : direction * (x - y) || a - b;
    });
}
