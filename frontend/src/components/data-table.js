import { el } from '../dom.js';
import { live } from '../i18n/live.js';

/**
 * @typedef {{
 *   name: import('../dom.js').Words,
 *   format?: (translator: import('../i18n/translate.js').Translator, value: any) => string,
 *   sortable?: boolean,
 * }} Column format: how its numbers are shown; a column with one stands at the right
 * @typedef {import('../dom.js').Words | number | Node | null} Cell
 */

/**
 * A table of plain facts: the first column names the row. Wider than the screen, it scrolls by
 * itself and not the page.
 *
 * @param {{
 *   caption: import('../dom.js').Words,
 *   columns: Column[],
 *   rows: Cell[][],
 *   captionHidden?: boolean,
 *   signal: AbortSignal,
 * }} options
 */
export function dataTable({ caption, columns, rows, captionHidden = false, signal }) {
  const heads = columns.map((column) => head(column));
  const body = el('tbody', {}, ...rows.map((row) => line(row, columns)));
  const lines = [...body.rows];

  for (const [index, { button, cell }] of heads.entries()) {
    button?.addEventListener(
      'click',
      () => {
        const rising = cell.getAttribute('aria-sort') === 'descending';
        for (const other of heads) {
          other.cell.removeAttribute('aria-sort');
        }
        cell.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
        const order = rows
          .map((_, row) => row)
          .sort((a, b) => compare(rows[a][index], rows[b][index]));
        body.append(...(rising ? order : order.toReversed()).map((row) => lines[row]));
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

function compare(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
}
