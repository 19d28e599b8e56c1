import { svg } from '../dom.js';
import { wordsOf } from './chart-frame.js';
import { cellsOf, scaleOf } from './matrix.js';
import { fontSize, widest } from './measure.js';
import { round } from './scale.js';

/**
 * A matrix as a drawing, for saving: on the page it is a table.
 *
 * @param {{
 *   title: Words,
 *   names: Words[],
 *   data: import('./matrix.js').MatrixData,
 *   kind: 'errors' | 'difference',
 * }} matrix as `matrixChart` takes it
 * @param {Translator} translator
 * @returns {SVGElement}
 */
export function matrixDrawing({ title, names: classes, data, kind }, translator) {
  const cells = cellsOf(data, kind, translator);
  const corner = translator.t('matrix.corner');
  const names = classes.map((name) => wordsOf(name, translator));
  const size = fontSize();
  const slant = widest(names, size) * 0.72;
  const left = Math.max(widest(names, size), widest([corner], size)) + size * 1.5;
  const values = cells.flat().map(({ value }) => value);
  const cell = Math.max(size * 4.2, widest(values, size) + size);
  const row = size * 2.6;
  const top = size * 2 + slant;
  const bottom = top + cells.length * row;
  const scale = legend(scaleOf(kind, translator), { x: left, y: bottom + size * 2, size });
  const width = round(Math.max(left + cells.length * cell + slant, scale.right));
  const height = round(bottom + size * 3);
  return svg(
    'svg',
    {
      class: 'chart-drawing',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': wordsOf(title, translator),
      'font-size': size,
    },
    svg('text', { class: 'axis-label', x: 0, y: round(top - size * 0.8) }, corner),
    ...names.map((name, column) => {
      const x = round(left + (column + 0.5) * cell);
      const y = round(top - size * 0.8);
      return svg('text', { class: 'axis-number', x, y, transform: `rotate(-45 ${x} ${y})` }, name);
    }),
    ...cells.flatMap((inRow, truth) => {
      const y = top + truth * row;
      const middle = { y: round(y + row / 2), dy: '0.35em' };
      return [
        svg('text', { class: 'axis-number', x: 0, ...middle }, names[truth]),
        ...inRow.flatMap(({ value, heat }, predicted) => {
          const x = left + predicted * cell;
          return [
            heatBox(heat, { x, y, width: cell, height: row }),
            svg(
              'text',
              {
                class: 'heat-number',
                'data-heat': heat,
                x: round(x + cell / 2),
                ...middle,
                'text-anchor': 'middle',
              },
              value,
            ),
          ];
        }),
      ];
    }),
    ...scale.nodes,
  );
}

/** The scale of colour in one line; y: of its middle. */
function legend({ low, steps, high }, { x, y, size }) {
  const step = size * 1.6;
  const from = x + widest([low], size) + size * 0.8;
  const to = from + steps.length * step + size * 0.8;
  const word = (text, at) =>
    svg('text', { class: 'axis-number', x: round(at), y: round(y), dy: '0.35em' }, text);
  const box = { y: y - size * 0.45, width: step, height: size * 0.9 };
  return {
    nodes: [
      word(low, x),
      ...steps.map((heat, index) => heatBox(heat, { x: from + index * step, ...box })),
      word(high, to),
    ],
    right: to + widest([high], size),
  };
}

function heatBox(heat, box) {
  const place = Object.fromEntries(Object.entries(box).map(([key, value]) => [key, round(value)]));
  return svg('rect', { class: 'heat', 'data-heat': heat, ...place });
}
