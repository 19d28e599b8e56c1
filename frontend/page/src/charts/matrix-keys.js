/**
 * Walking through a grid with the keyboard (the ARIA practices' data grid): the whole grid is one
 * tab stop, and the cell that had the focus last is where it comes back to.
 *
 * @param {{
 *   onSelect?: (cell: { truth: number, predicted: number }) => void,
 *   signal: AbortSignal,
 * }} options
 * @returns {{ attach: (table: HTMLTableElement) => HTMLTableElement }} attach: to a table that was
 *     drawn anew
 */
export function matrixKeys({ onSelect, signal }) {
  let at = { row: 0, column: 0 };

  function attach(table) {
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1));
    const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };

    const mark = (next) => {
      rows[at.row]?.[at.column]?.setAttribute('tabindex', '-1');
      at = next;
      rows[at.row]?.[at.column]?.setAttribute('tabindex', '0');
    };
    const place = (target) => {
      const cell = target.closest('[role=gridcell]');
      const row = rows.findIndex((cells) => cells.includes(cell));
      return row < 0 ? null : { row, column: rows[row].indexOf(cell) };
    };
    mark(at);

    table.addEventListener(
      'keydown',
      (event) => {
        const next = step(event, at, size);
        if (next) {
          event.preventDefault();
          mark(next);
          rows[at.row][at.column].focus();
        } else if (onSelect && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          onSelect({ truth: at.row, predicted: at.column });
        }
      },
      { signal },
    );
    table.addEventListener('focusin', ({ target }) => mark(place(target) ?? at), { signal });
    table.addEventListener(
      'click',
      ({ target }) => {
        const next = place(target);
        if (next) {
          mark(next);
          rows[at.row][at.column].focus();
          onSelect?.({ truth: next.row, predicted: next.column });
        }
      },
      { signal },
    );
    return table;
  }

  return { attach };
}

/**
 * Where a key leads from a cell; null for a key that does not move.
 *
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean }} event
 * @param {{ row: number, column: number }} at
 * @param {{ rows: number, columns: number }} size
 */
export function step({ key, ctrlKey, metaKey }, { row, column }, { rows, columns }) {
  const whole = ctrlKey || metaKey;
  const clamp = (value, count) => Math.min(count - 1, Math.max(0, value));
  const to = (nextRow, nextColumn) => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(0, column);
    case 'PageDown':
      return to(rows - 1, column);
    case 'Home':
      return to(whole ? 0 : row, 0);
    case 'End':
      return to(whole ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
