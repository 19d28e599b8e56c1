/**
 * Rows as comma-separated values (RFC 4180).
 *
 * @param {string[]} head
 * @param {(string | number | null | undefined)[][]} rows numbers with a point, whatever the page's
 *     language
 */
export const csv = (head, rows) =>
  [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/** A sheet that opens the file must not take a text for a formula. */
function field(value) {
  if (typeof value === 'number' || value === null || value === undefined) {
    return String(value ?? '');
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
