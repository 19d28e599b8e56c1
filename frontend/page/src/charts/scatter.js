import { svg } from '../dom.js';
import { axes } from './axes.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { apart } from './marks.js';
import { cut, fontSize } from './measure.js';
import { linear, niceRange, round } from './scale.js';

/**
 * @typedef {{ key: string | number, at: number, value: unknown, y: number, size: number }} ScatterPoint
 *     key: what `data-row` of it is; at: 0 to 1, where its value stands on the axis x; size: from 0 on,
 *     larger dots are larger
 * @typedef {{
 *   points: ScatterPoint[],
 *   marks: { at: number, words: Words }[],
 *   choice: boolean,
 * }} ScatterData marks: of x, ascending; choice: whether they are names
 */

/**
 * One quantity against another, a dot each. The axis x has marks of its own, so that it may be
 * logarithmic, or have names.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   x: { format: (translator: Translator, value: any) => string },
 *   y: import('./line-chart.js').Axis,
 *   data: ScatterData,
 *   signal: AbortSignal,
 * }} options title: what x is
 * @returns {{ node: HTMLElement, update: (data: ScatterData) => void }}
 */
export function scatterChart({ title, file, x, y, data, signal }) {
  let now = data;
  const frame = chartFrame({
    title,
    file,
    signal,
    draw: (width, translator) => scatterDrawing({ title, y, ...now }, { width, translator }),
    numbers: () => ({
      columns: [
        { name: title, format: x.format },
        { name: y.label, format: (translator, value) => y.format(translator, value, 4) },
      ],
      rows: now.points.map(({ value, y: height }) => [
        typeof value === 'number' ? value : (translator) => x.format(translator, value),
        height,
      ]),
    }),
  });
  return {
    node: frame.node,
    update(next) {
      now = next;
      frame.refresh();
    },
  };
}

/**
 * The same as a drawing.
 *
 * @param {ScatterData & { title: Words, y: import('./line-chart.js').Axis }} chart
 * @param {{ width: number, translator: Translator }} place width: in CSS pixels
 * @returns {SVGElement}
 */
export function scatterDrawing({ title, points, marks, choice, y }, { width, translator }) {
  const size = fontSize();
  const height = size * 16;
  const heights = points.map((point) => point.y);
  const range =
    y.range ??
    (heights.length > 0 ? niceRange(Math.min(...heights), Math.max(...heights), 5) : [0, 1]);
  const box = { top: size * 2.2, right: width - size, bottom: height - size * 2.4, left: 0 };
  const frame = axes({
    x: { label: '', format: () => '', range: [0, 1], whole: true },
    y: { ...y, range },
    box,
    size,
    translator,
  });
  const toX = linear([0, 1], [frame.left + size, box.right - size]);
  const toY = linear(range, [box.bottom, box.top]);
  return svg(
    'svg',
    {
      class: 'chart-drawing scatter',
      width,
      height: round(height),
      viewBox: `0 0 ${width} ${round(height)}`,
      role: 'img',
      'aria-label': `${wordsOf(title, translator)}, ${wordsOf(y.label, translator)}`,
      'font-size': size,
    },
    ...frame.nodes,
    ...markNodes(marks, { choice, toX, bottom: box.bottom, size, translator }),
    ...points
      .filter(({ at }) => Number.isFinite(at))
      .map((point) =>
        svg('circle', {
          class: 'scatter-dot',
          'data-row': point.key,
          cx: round(toX(point.at)),
          cy: round(toY(point.y)),
          r: 3 + point.size,
        }),
      ),
  );
}

/** Marks of the axis x; names that have too little room are cut, numbers left out. */
function markNodes(marks, { choice, toX, bottom, size, translator }) {
  const length = toX(1) - toX(0);
  const said = marks.map(({ at, words }) => ({ at, words: wordsOf(words, translator) }));
  const shown = choice
    ? said.map(({ at, words }) => ({ at, words: cut(words, length / marks.length, size) }))
    : apart(said, size, length);
  return shown.flatMap(({ at, words }) => {
    const alone = shown.length === 1;
    const anchor = alone || (at > 0 && at < 1) ? 'middle' : at === 0 ? 'start' : 'end';
    const shift = anchor === 'start' ? -size : anchor === 'end' ? size : 0;
    return [
      svg('line', {
        class: 'axis',
        x1: round(toX(at)),
        x2: round(toX(at)),
        y1: round(bottom),
        y2: round(bottom + size * 0.35),
      }),
      svg(
        'text',
        {
          class: 'axis-number',
          x: round(toX(at) + shift),
          y: round(bottom + size * 1.5),
          'text-anchor': anchor,
        },
        words,
      ),
    ];
  });
}
