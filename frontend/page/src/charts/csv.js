/**
 * Rows as comma-separated values (RFC 4180).
 *
 * @param {string[]} head
 * @param {(string | number | null | undefined)[][]} rows numbers with a point, whatever the page's
 *     language
 */
export const csv = (head, rows) => lines([head, ...rows], ',', (number) => String(number));

/**
 * The same for Excel, which takes letters for others without a byte order mark at the start, and
 * wants the reader's own decimal sign: where that is a comma, semicolons part the cells.
 *
 * @param {string[]} head
 * @param {(string | number | null | undefined)[][]} rows
 * @param {Translator} translator
 */
export function excelCsv(head, rows, { number }) {
  const sign = number(0.5, 1)[1];
  const separator = sign === ',' ? ';' : ',';
  return `\ufeff${lines([head, ...rows], separator, (value) => String(value).replace('.', sign))}`;
}

const lines = (rows, separator, numeral) =>
  rows.map((row) => `${row.map((cell) => field(cell, numeral)).join(separator)}\r\n`).join('');

/** A sheet that opens the file must not take a text for a formula. */
function field(value, numeral) {
  if (typeof value === 'number') {
    return numeral(value);
  }
  if (value === null || value === undefined) {
    return '';
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
