import { svg } from '../dom.js';
import { fontSize, widest } from './measure.js';

/**
 * A table as a drawing, for saving: on the page it is a table.
 *
 * @param {string[]} head
 * @param {string[][]} rows as many cells each as the head
 * @param {{ title: string }} words
 * @returns {SVGElement} the first column at the left, the others at their right edges
 */
export function tableDrawing(head, rows, { title }) {
  const size = fontSize();
  const row = size * 2.4;
  const top = size * 3;
  const widths = head.map(
    (word, column) => widest([word, ...rows.map((cells) => cells[column])], size) + size * 2.5,
  );
  const ends = widths.map((_, column) =>
    widths.slice(0, column + 1).reduce((sum, width) => sum + width, 0),
  );
  const width = ends.at(-1);
  const height = top + (rows.length + 1) * row + size;
  const line = (cells, at, kind) => {
    const y = top + at * row;
    return [
      ...cells.map((word, column) =>
        svg(
          'text',
          {
            class: kind,
            x: column === 0 ? 0 : ends[column],
            y: y + row / 2,
            dy: '0.35em',
            'text-anchor': column === 0 ? 'start' : 'end',
          },
          word,
        ),
      ),
      svg('line', {
        class: at === 0 ? 'axis' : 'grid-line',
        x1: 0,
        x2: width,
        y1: Math.round(y + row) + 0.5,
        y2: Math.round(y + row) + 0.5,
      }),
    ];
  };
  return svg(
    'svg',
    { class: 'chart-drawing', width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': size },
    svg('text', { class: 'chart-name', x: 0, y: size * 1.4 }, title),
    ...line(head, 0, 'axis-label'),
    ...rows.flatMap((cells, index) => line(cells, index + 1, 'chart-name')),
  );
}
