import { svg } from '../dom.js';
import { axes, plots } from './axes.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { fontSize } from './measure.js';
import { linear, niceRange, round } from './scale.js';

/**
 * @typedef {{ from: number, to: number, count: number }} Bin
 */

/**
 * Standing columns over a range of values, without gaps. A column that is far longer than all the
 * others would leave nothing of them to see: `max` cuts it off, and says so with its number.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   bins: Bin[],
 *   x: import('./line-chart.js').Axis,
 *   y: import('./line-chart.js').Axis,
 *   max?: number,
 *   height?: number,
 *   signal: AbortSignal,
 * }} options bins: ascending; max: of the axis of counts; height: in lines of text, 16 unless given
 * @returns {{ node: HTMLElement, update: (bins: Bin[]) => void }}
 */
export function histogram({ title, file, bins, x, y, max, height = 16, signal }) {
  let data = bins;
  const frame = chartFrame({
    title,
    file,
    signal,
    draw: (width, translator) => draw(data, { title, x, y, max, width, height, translator }),
    spots: () => data.map((bin) => spotOf(bin, { x, y, max })),
    numbers: () => ({
      columns: [
        {
          name: ({ t }) => t('reliability.from'),
          format: (words, value) => x.format(words, value, 0),
        },
        {
          name: ({ t }) => t('reliability.to'),
          format: (words, value) => x.format(words, value, 0),
        },
        { name: y.label, format: (words, value) => y.format(words, value, 0) },
      ],
      rows: data.map(({ from, to, count }) => [from, to, count]),
    }),
  });
  return {
    node: frame.node,
    update(next) {
      data = next;
      frame.refresh();
    },
  };
}

/** @param {Bin} bin @returns {import('./reader.js').Spot} */
const spotOf = ({ from, to, count }, { x, y, max }) => ({
  at: (from + to) / 2,
  marks: [{ value: Math.min(count, max ?? count), colour: 'training' }],
  words: (translator) => [
    `${x.format(translator, from, 0)}–${x.format(translator, to, 0)}`,
    `${wordsOf(y.label, translator)} ${y.format(translator, count, 0)}`,
  ],
});

function draw(bins, { title, x, y, max, width, height: lines, translator }) {
  const size = fontSize();
  const height = size * lines;
  const top = max ?? niceRange(0, Math.max(1, ...bins.map(({ count }) => count)), 4)[1];
  const box = { top: size * 2.4, right: width - 1, bottom: height - size * 3.4, left: 0 };
  /** @type {[number, number]} */
  const xRange = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const frame = axes({
    x: { ...x, range: xRange },
    y: { ...y, range: [0, top] },
    box,
    size,
    translator,
  });
  const toX = linear(xRange, [frame.left, box.right]);
  const toY = linear([0, top], [box.bottom, box.top]);
  const drawing = svg(
    'svg',
    {
      class: 'chart-drawing',
      width,
      height: round(height),
      viewBox: `0 0 ${width} ${round(height)}`,
      role: 'img',
      'aria-label': wordsOf(title, translator),
      'font-size': size,
    },
    ...frame.nodes,
    ...bins.flatMap((bin) => column(bin, { toX, toY, top, size, y, translator })),
  );
  plots.set(drawing, { box: { ...box, left: frame.left }, xRange, yRange: [0, top] });
  return drawing;
}

function column({ from, to, count }, { toX, toY, top, size, y, translator }) {
  const left = toX(from);
  const high = toY(Math.min(count, top));
  const mark = svg('rect', {
    class: 'bar-mark solid',
    x: round(left),
    y: round(high),
    width: round(Math.max(1, toX(to) - left - 0.7)),
    height: round(toY(0) - high),
  });
  if (count <= top) {
    return [mark];
  }
  return [
    mark,
    // Two strokes through the top: this column goes on.
    svg('path', {
      class: 'cut',
      d: `M${round(left - 3)} ${round(high + 9)}l${round(toX(to) - left + 6)} -4`,
    }),
    svg(
      'text',
      { class: 'chart-number', x: round(toX(to) + size * 0.4), y: round(high), dy: '0.6em' },
      y.format(translator, count, 0),
    ),
  ];
}
