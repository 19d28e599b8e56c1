import { svg } from '../dom.js';
import { axes, plots } from './axes.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { fontSize } from './measure.js';
import { linear, linePath, round } from './scale.js';

/**
 * @typedef {{ from: number, to: number, confidence: number | null, accuracy: number | null, count: number }} ReliabilityBin
 *     confidence and accuracy: means over the bin's pictures, null for an empty bin
 */

/**
 * How far confidence can be believed: for each bin of confidence the share that was right, against
 * the line where both are equal. A disc's area grows with its pictures.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   bins: ReliabilityBin[],
 *   signal: AbortSignal,
 * }} options
 * @returns {{ node: HTMLElement, update: (bins: ReliabilityBin[]) => void }}
 */
export function reliabilityDiagram({ title, file, bins, signal }) {
  let data = bins;
  const share = (translator, value) => translator.share(value, 1);
  const frame = chartFrame({
    title,
    file,
    signal,
    draw: (width, translator) => reliabilityDrawing({ title, bins: data }, { width, translator }),
    spots: () => spotsOf(data),
    numbers: () => ({
      columns: [
        { name: ({ t }) => t('reliability.from'), format: (words, value) => words.share(value, 0) },
        { name: ({ t }) => t('reliability.to'), format: (words, value) => words.share(value, 0) },
        { name: ({ t }) => t('reliability.confidence'), format: share },
        { name: ({ t }) => t('reliability.accuracy'), format: share },
        {
          name: ({ t }) => t('reliability.pictures'),
          format: (words, value) => words.number(value),
        },
      ],
      rows: data.map(({ from, to, confidence, accuracy, count }) => [
        from,
        to,
        confidence,
        accuracy,
        count,
      ]),
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

/** @param {ReliabilityBin[]} bins @returns {import('./reader.js').Spot[]} */
const spotsOf = (bins) =>
  bins.flatMap(({ from, to, count, confidence, accuracy }) =>
    count > 0 && confidence !== null && accuracy !== null
      ? [
          {
            at: confidence,
            marks: [{ value: accuracy, colour: 'training' }],
            words: ({ t, share, number }) => [
              `${share(from, 0)}–${share(to, 0)}`,
              `${t('reliability.confidence')} ${share(confidence, 1)}`,
              `${t('reliability.accuracy')} ${share(accuracy, 1)}`,
              `${t('reliability.pictures')} ${number(count)}`,
            ],
          },
        ]
      : [],
  );

/**
 * A reliability diagram as a drawing.
 *
 * @param {{ title: Words, bins: ReliabilityBin[] }} chart as `reliabilityDiagram` takes it
 * @param {{ width: number, translator: Translator }} place width: in CSS pixels, at most
 * @returns {SVGElement}
 */
export function reliabilityDrawing({ title, bins }, { width: given, translator }) {
  const size = fontSize();
  // About as high as wide: both axes are shares.
  const width = Math.min(given, size * 40);
  const height = width * 0.88;
  const box = { top: size * 2.4, right: width - size, bottom: height - size * 3.4, left: 0 };
  const percent = (words, value) => words.share(value, 0);
  const frame = axes({
    x: { label: ({ t }) => t('reliability.confidence'), format: percent, range: [0, 1] },
    y: { label: ({ t }) => t('reliability.accuracy'), format: percent, range: [0, 1] },
    box,
    size,
    translator,
  });
  const toX = linear([0, 1], [frame.left, box.right]);
  const toY = linear([0, 1], [box.bottom, box.top]);
  const filled = /** @type {{ confidence: number, accuracy: number, count: number }[]} */ (
    bins.filter(({ count, accuracy }) => count > 0 && accuracy !== null)
  );
  const most = Math.max(1, ...filled.map(({ count }) => count));
  /** @type {[number, number][]} */
  const points = filled.map(({ confidence, accuracy }) => [toX(confidence), toY(accuracy)]);
  const drawing = svg(
    'svg',
    {
      class: 'chart-drawing',
      width: round(width),
      height: round(height),
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
      'aria-label': wordsOf(title, translator),
      'font-size': size,
    },
    ...frame.nodes,
    svg('path', {
      class: 'ideal',
      d: linePath([
        [toX(0), toY(0)],
        [toX(1), toY(1)],
      ]),
      fill: 'none',
    }),
    svg(
      'text',
      {
        class: 'axis-number',
        x: round(toX(0.12)),
        y: round(toY(0.12)),
        dx: '-0.6em',
        dy: '-0.5em',
        'text-anchor': 'end',
      },
      translator.t('reliability.ideal'),
    ),
    svg('path', { class: 'curve curve-training', d: linePath(points), fill: 'none' }),
    ...filled.map(({ count }, index) =>
      svg('circle', {
        class: 'dot curve-training',
        cx: round(points[index][0]),
        cy: round(points[index][1]),
        r: round(2.5 + 7 * Math.sqrt(count / most)),
      }),
    ),
  );
  plots.set(drawing, {
    box: { ...box, left: frame.left },
    xRange: [0, 1],
    yRange: [0, 1],
  });
  return drawing;
}
