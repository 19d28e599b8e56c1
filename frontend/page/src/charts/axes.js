import { svg } from '../dom.js';
import { wordsOf } from './chart-frame.js';
import { widest } from './measure.js';
import { decimals, linear, round, ticks } from './scale.js';

/** For `reader.js`. @type {WeakMap<Element, import('./reader.js').Plot>} */
export const plots = new WeakMap();

/** How a value on its own is written. @param {import('./line-chart.js').Axis} axis */
export const exactly = (axis) =>
  axis.exactly ?? ((translator, value) => axis.format(translator, value, 4));

/**
 * The two axes of a chart: hairlines across at the marks of y, short marks along x, words outside.
 *
 * @param {{
 *   x: import('./line-chart.js').Axis & { range: [number, number] },
 *   y: import('./line-chart.js').Axis & { range: [number, number] },
 *   title?: string,
 *   box: { top: number, right: number, bottom: number, left: number },
 *   size: number,
 *   translator: Translator,
 * }} options title: of the chart; an axis of that name needs none;
 *     box: of the plot, in pixels; the words of y are taken from its left
 * @returns {{ nodes: SVGElement[], left: number, xRange: [number, number] }} left: where the plot
 *     begins
 */
export function axes({ x, y, title, box, size, translator }) {
  // A range made for five steps may have grown to seven; its ends are marks again with these.
  const yTicks = ticks(...y.range, 7);
  const yWords = yTicks.map((value) => y.format(translator, value, decimals(yTicks)));
  const left = box.left + widest(yWords, size) + size * 0.8;
  /** @type {[number, number]} */
  const xRange = x.range[0] === x.range[1] ? [x.range[0] - 0.5, x.range[0] + 0.5] : x.range;
  const room = Math.max(2, Math.floor((box.right - left) / (size * 5)));
  const xTicks = ticks(...xRange, room).filter((value) => !x.whole || Number.isInteger(value));
  const toX = linear(xRange, [left, box.right]);
  const toY = linear(y.range, [box.bottom, box.top]);

  const nodes = [
    svg(
      'text',
      { class: 'axis-label', x: 0, y: size },
      wordsOf(y.label, translator) === title ? '' : wordsOf(y.label, translator),
    ),
    svg(
      'text',
      {
        class: 'axis-label',
        x: round(box.right),
        y: round(box.bottom + size * 3),
        'text-anchor': 'end',
      },
      wordsOf(x.label, translator),
    ),
    ...yTicks.flatMap((value, index) => [
      svg('line', {
        class: index === 0 && value === y.range[0] ? 'axis' : 'grid-line',
        x1: round(left),
        x2: round(box.right),
        y1: Math.round(toY(value)) + 0.5,
        y2: Math.round(toY(value)) + 0.5,
      }),
      svg(
        'text',
        {
          class: 'axis-number',
          x: round(left - size * 0.8),
          y: round(toY(value)),
          dy: '0.35em',
          'text-anchor': 'end',
        },
        yWords[index],
      ),
    ]),
    ...xTicks.flatMap((value) => [
      svg('line', {
        class: 'axis',
        x1: round(toX(value)),
        x2: round(toX(value)),
        y1: round(box.bottom),
        y2: round(box.bottom + size * 0.35),
      }),
      svg(
        'text',
        {
          class: 'axis-number',
          x: round(toX(value)),
          y: round(box.bottom + size * 1.5),
          'text-anchor': 'middle',
        },
        x.format(translator, value, decimals(xTicks)),
      ),
    ]),
  ];
  return { nodes, left, xRange };
}
