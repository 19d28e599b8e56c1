import { svg } from '../dom.js';
import { axes, exactly, plots } from './axes.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { cut, fontSize, widest } from './measure.js';
import { linear, linePath, niceRange, round, spread } from './scale.js';

/** The most that names take of the width; longer ones are cut. */
const NAMES = 0.32;

/** Up to so many points of a curve carry a dot. */
const DOTS = 40;

/**
 * @typedef {{
 *   name: Words,
 *   points: [number, number | null][],
 *   colour: 'training' | 'validation' | 'ink' | number,
 *   dashed?: boolean | number,
 * }} Curve points: ascending in x; raw values, nothing is smoothed, null where there is none; colour,
 *     dashed: a number from 0 to 5 names one of the colours and of the patterns, of which 0 is not
 *     dashed at all
 * @typedef {{
 *   label: Words,
 *   format: (translator: Translator, value: number, digits: number) => string,
 *   range?: [number, number],
 *   whole?: boolean,
 *   exactly?: (translator: Translator, value: number) => string,
 * }} Axis format: digits are the decimals that tell the ticks apart; range: that of the data unless
 *     given; whole: whether only whole numbers are marked; exactly: a value on its
 *     own, with four decimals unless given
 */

/**
 * Curves with their names at their ends.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   about?: string,
 *   x: Axis,
 *   y: Axis,
 *   curves: Curve[],
 *   xRange?: [number, number],
 *   height?: number,
 *   spots?: () => import('./reader.js').Spot[],
 *   signal: AbortSignal,
 * }} options about: the version, where the title does not name it; xRange: instead of that of the axis, where it changes with the curves; height: in lines
 *     of text, 20 unless given; spots: where values can be read off, at each x unless given
 * @returns {{ node: HTMLElement, update: (curves: Curve[], xRange?: [number, number]) => void }}
 */
export function lineChart(options) {
  const { title, file, about, x, y, curves, xRange, height = 20, spots, signal } = options;
  let data = curves;
  let range = xRange ?? x.range;
  const frame = chartFrame({
    title,
    file,
    about,
    signal,
    draw: (width, translator) =>
      lineDrawing({ title, x: { ...x, range }, y, curves: data, height }, { width, translator }),
    numbers: () => table(data, x, y),
    spots: ({ lineSpots }) => spots?.() ?? lineSpots({ x, y, curves: data }),
  });
  return {
    node: frame.node,
    update(next, nextRange) {
      data = next;
      range = nextRange ?? x.range;
      frame.refresh();
    },
  };
}

/**
 * Curves as a drawing. A point without a value leaves a gap, a curve without any is left out.
 *
 * @param {Pick<Parameters<typeof lineChart>[0], 'title' | 'x' | 'y' | 'curves' | 'height'>} chart
 * @param {{ width: number, translator: Translator }} place width: in CSS pixels
 * @returns {SVGElement}
 */
export function lineDrawing(
  { title, x, y, curves: all, height: lines = 20 },
  { width, translator },
) {
  const curves = all.filter(({ points }) => points.some(([, value]) => Number.isFinite(value)));
  const size = fontSize();
  const height = size * lines;
  const xs = curves.flatMap(({ points }) => points.map(([value]) => value));
  const ys = curves.flatMap(({ points }) =>
    points.flatMap(([, value]) => (value !== null && Number.isFinite(value) ? [value] : [])),
  );
  const xRange = x.range ?? (xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, 1]);
  const yRange =
    y.range ?? (ys.length > 0 ? niceRange(Math.min(...ys), Math.max(...ys), 5) : [0, 1]);
  const aside = width * NAMES;
  const names = curves.map(({ name }) => cut(wordsOf(name, translator), aside - size * 1.2, size));
  const box = {
    top: wordsOf(y.label, translator) === wordsOf(title, translator) ? size * 0.7 : size * 2.2,
    right: width - Math.min(aside, widest(names, size) + size * 1.2),
    bottom: height - size * 3.4,
    left: 0,
  };
  const frame = axes({
    x: { ...x, range: xRange },
    y: { ...y, range: yRange },
    title: wordsOf(title, translator),
    box,
    size,
    translator,
  });
  const toX = linear(frame.xRange, [frame.left, box.right]);
  const toY = linear(yRange, [box.bottom, box.top]);

  const ends = /** @type {[number, number][]} */ (
    curves.map(({ points }) => points.findLast(([, value]) => Number.isFinite(value)))
  );
  const places = placeNames(
    ends.map(([a, b]) => [toX(a), toY(b)]),
    { width: widest(names, size) + size, gap: size * 1.3, bounds: [box.top, box.bottom] },
  );
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
    ...curves.flatMap((curve) => curveNodes(curve, { toX, toY, whole: x.whole })),
    ...ends.map(([end], index) =>
      svg(
        'text',
        {
          class: 'curve-name',
          x: round(Math.min(toX(end), box.right) + size * 0.7),
          y: round(places[index]),
          dy: '0.35em',
        },
        names[index],
      ),
    ),
  );
  plots.set(drawing, { box: { ...box, left: frame.left }, xRange: frame.xRange, yRange });
  return drawing;
}

/**
 * The heights of names at the ends of curves. Only names that would stand over one another make
 * room: a curve that ends early has its name beside its end.
 *
 * @param {[number, number][]} ends
 * @param {{ width: number, gap: number, bounds: [number, number] }} options width: of a name
 */
export function placeNames(ends, { width, gap, bounds }) {
  const places = [];
  const order = ends.map((_, index) => index).sort((a, b) => ends[a][0] - ends[b][0]);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && ends[order[to]][0] - ends[order[to - 1]][0] < width) {
      to++;
    }
    const group = order.slice(from, to);
    const heights = spread(
      group.map((index) => ends[index][1]),
      gap,
      bounds,
    );
    for (const [at, index] of group.entries()) {
      places[index] = heights[at];
    }
    from = to;
  }
  return places;
}

/** @param {Curve} curve */
function curveNodes({ points, colour, dashed }, { toX, toY, whole }) {
  /** @type {[number, number][]} */
  const placed = points.map(([a, b]) => [toX(a), Number.isFinite(b) ? toY(b) : Number.NaN]);
  const dash = dashed === true ? 1 : Number(dashed ?? 0);
  const kind = `curve curve-${colour}${dash > 0 ? ` dashed dash-${dash}` : ''}`;
  // Where whole numbers are what counts, the points between them only lead there.
  const counted = placed.filter(
    ([, b], index) => Number.isFinite(b) && (!whole || Number.isInteger(points[index][0])),
  );
  const dots = counted.length <= DOTS ? counted : [];
  return [
    svg('path', { class: kind, d: linePath(placed), fill: 'none' }),
    ...dots.map(([a, b]) =>
      svg('circle', { class: `dot curve-${colour}`, cx: round(a), cy: round(b), r: 2.2 }),
    ),
  ];
}

/** A row an x, a column a curve. */
function table(curves, x, y) {
  const xs = [...new Set(curves.flatMap(({ points }) => points.map(([value]) => value)))].sort(
    (a, b) => a - b,
  );
  const values = curves.map(({ points }) => new Map(points));
  return {
    columns: [
      {
        name: x.label,
        format: (translator, value) => x.format(translator, value, x.whole ? 0 : 2),
      },
      ...curves.map(({ name }) => ({
        name,
        format: exactly(y),
      })),
    ],
    rows: xs.map((value) => [value, ...values.map((points) => points.get(value) ?? null)]),
  };
}
