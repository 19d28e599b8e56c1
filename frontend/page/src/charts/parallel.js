import { svg } from '../dom.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { apart } from './marks.js';
import { fontSize, widest } from './measure.js';
import { linePath, round } from './scale.js';

/**
 * @typedef {{ name: Words, marks: { at: number, words: Words }[] }} ParallelAxis at: 0 to 1
 * @typedef {{ key: string | number, level: number, at: number[] }} ParallelLine key: what `data-row` of
 *     it is; level: 0 to 4, the step of its colour; at: 0 to 1 on each axis, NaN leaves a gap
 */

/**
 * Parallel coordinates (Inselberg 1985, "The plane with parallel coordinates"): an axis for each
 * quantity, a line for each thing that was measured. Where there is little room from side to side, the
 * axes lie below one another.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   data: { axes: ParallelAxis[], lines: ParallelLine[] },
 *   numbers: () => import('./chart-frame.js').Numbers,
 *   signal: AbortSignal,
 * }} options lines: the last ones are drawn over the others
 * @returns {{
 *   node: HTMLElement,
 *   update: (data: { axes: ParallelAxis[], lines: ParallelLine[] }) => void,
 * }}
 */
export function parallelChart({ title, file, data, numbers, signal }) {
  let now = data;
  const frame = chartFrame({
    title,
    file,
    signal,
    draw: (width, translator) => parallelDrawing({ title, ...now }, { width, translator }),
    numbers,
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
 * @param {{ title: Words, axes: ParallelAxis[], lines: ParallelLine[] }} chart
 * @param {{ width: number, translator: Translator }} place width: in CSS pixels
 * @returns {SVGElement}
 */
export function parallelDrawing({ title, axes, lines }, { width, translator }) {
  const size = fontSize();
  const named = axes.map(({ name, marks }) => ({
    name: wordsOf(name, translator),
    marks: marks.map(({ at, words }) => ({ at, words: wordsOf(words, translator) })),
  }));
  const widths = named.map(
    ({ name, marks }) =>
      Math.max(
        widest([name], size),
        widest(
          marks.map(({ words }) => words),
          size,
        ) + size,
      ) +
      size * 1.5,
  );
  const upright = widths.reduce((sum, each) => sum + each, 0) <= width;
  const layout = upright ? side(named, widths, width, size) : below(named, width, size);
  return svg(
    'svg',
    {
      class: 'chart-drawing parallel',
      width,
      height: round(layout.height),
      viewBox: `0 0 ${width} ${round(layout.height)}`,
      role: 'img',
      'aria-label': wordsOf(title, translator),
      'font-size': size,
    },
    ...lines.map(({ key, level, at }) =>
      svg('path', {
        class: `parallel-line level-${level}`,
        'data-row': key,
        d: linePath(at.map((value, index) => layout.point(index, value))),
        fill: 'none',
      }),
    ),
    ...layout.nodes,
  );
}

const line = ([x1, y1], [x2, y2]) => svg('line', { class: 'axis', x1, y1, x2, y2 });
const words = (kind, [x, y], anchor, text) =>
  svg('text', { class: kind, x: round(x), y: round(y), dy: '0.35em', 'text-anchor': anchor }, text);

/** Axes beside one another, each as wide as its words, and what is left between them. */
function side(axes, widths, width, size) {
  const height = size * 26;
  const [top, bottom] = [size * 3, height - size * 1.5];
  const spare =
    (width - widths.reduce((sum, each) => sum + each, 0)) / Math.max(1, axes.length - 1);
  let x = 0;
  const places = widths.map((each) => {
    const at = x;
    x += each + spare;
    return at + size;
  });
  /** @returns {[number, number]} */
  const point = (index, at) => [places[index], bottom - at * (bottom - top)];
  return {
    height,
    point,
    nodes: axes.flatMap(({ name, marks }, index) => [
      line(point(index, 0), point(index, 1)),
      words('axis-label', [places[index] - size, size], 'start', name),
      ...marks.flatMap((mark) => {
        const [left, y] = point(index, mark.at);
        return [
          line([left - 3, y], [left, y]),
          words('axis-number over', [left + size * 0.5, y], 'start', mark.words),
        ];
      }),
    ]),
  };
}

/** Axes below one another, for a phone. */
function below(axes, width, size) {
  const step = size * 5.2;
  const [left, right] = [size, width - size];
  /** @returns {[number, number]} */
  const point = (index, at) => [left + at * (right - left), index * step + size * 2.2];
  return {
    height: axes.length * step,
    point,
    nodes: axes.flatMap(({ name, marks }, index) => [
      line(point(index, 0), point(index, 1)),
      words('axis-label over', [0, index * step + size * 0.7], 'start', name),
      ...apart(marks, size, right - left).flatMap((mark) => {
        const [x, y] = point(index, mark.at);
        const anchor = mark.at < 0.1 ? 'start' : mark.at > 0.9 ? 'end' : 'middle';
        const edge = anchor === 'start' ? 0 : anchor === 'end' ? width : x;
        return [
          line([x, y], [x, y + 3]),
          words('axis-number over', [edge, y + size * 1.2], anchor, mark.words),
        ];
      }),
    ]),
  };
}
