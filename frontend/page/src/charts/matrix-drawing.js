import { svg } from '../dom.js';
import { fontSize, widest } from './measure.js';

/**
 * A matrix as a drawing, for saving: on the page it is a table.
 *
 * @param {{ value: string, heat: string }[][]} cells
 * @param {{ corner: string, names: string[] }} words
 * @returns {SVGElement}
 */
export function matrixDrawing(cells, { corner, names }) {
  const size = fontSize();
  const left = Math.max(widest(names, size), widest([corner], size)) + size * 1.5;
  const cell = Math.max(
    size * 4.2,
    widest(
      cells.flat().map(({ value }) => value),
      size,
    ) + size,
  );
  const row = size * 2.6;
  const top = size * 2 + widest(names, size) * 0.72;
  const width = left + cells.length * cell + widest(names, size) * 0.72;
  const height = top + cells.length * row + size;
  return svg(
    'svg',
    {
      class: 'chart-drawing',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-size': size,
    },
    svg('text', { class: 'axis-label', x: 0, y: top - size * 0.8 }, corner),
    ...names.map((name, column) => {
      const x = left + (column + 0.5) * cell;
      const y = top - size * 0.8;
      return svg('text', { class: 'axis-number', x, y, transform: `rotate(-45 ${x} ${y})` }, name);
    }),
    ...cells.flatMap((values, truth) => {
      const y = top + truth * row;
      return [
        svg('text', { class: 'axis-number', x: 0, y: y + row / 2, dy: '0.35em' }, names[truth]),
        ...values.flatMap(({ value, heat }, predicted) => {
          const x = left + predicted * cell;
          return [
            svg('rect', { class: 'heat', 'data-heat': heat, x, y, width: cell, height: row }),
            svg(
              'text',
              {
                class: 'heat-number',
                'data-heat': heat,
                x: x + cell / 2,
                y: y + row / 2,
                dy: '0.35em',
                'text-anchor': 'middle',
              },
              value,
            ),
          ];
        }),
      ];
    }),
  );
}
