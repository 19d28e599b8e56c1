import { el } from '../dom.js';
import { exactly, plots } from './axes.js';
import { wordsOf } from './chart-frame.js';

/**
 * Where a drawing has its plot, in its own pixels, and what the edges stand for.
 *
 * @typedef {{
 *   box: { left: number, right: number, top: number, bottom: number },
 *   xRange: [number, number],
 *   yRange: [number, number],
 * }} Plot
 */

/**
 * @typedef {{
 *   at: number,
 *   marks: { value: number, colour: string | number }[],
 *   words: (translator: Translator) => string[],
 * }} Spot at: on the x axis; marks: on the y axis there; words: what stands there, a line each
 */

/**
 * Lets values be read off a drawing: with the pointer, a finger, or the keyboard, where it is one stop
 * and the arrow keys, Home and End lead from spot to spot. For a screen reader it is a slider whose
 * value is read out.
 *
 * @param {HTMLElement} host of a drawing with a plot
 * @param {{
 *   title: Words,
 *   spots: () => Spot[],
 *   signal: AbortSignal,
 * }} options spots: ascending
 * @returns {{ renew: (translator: Translator) => void }} renew: to be called after each drawing
 */
export function valueReader(host, { title, spots, signal }) {
  const rule = el('span', { class: 'reader-rule' });
  const note = el('span', { class: 'reader-note' });
  const reader = el(
    'div',
    { class: 'chart-reader', role: 'slider', tabindex: 0, 'aria-label': title, hidden: true },
    rule,
    note,
  );
  host.after(reader);
  /** @type {Translator} */
  let translator;
  /** @type {Spot[]} those of the drawing that is there */
  let all = [];
  /** @type {number | null} */
  let chosen = null;

  /** Lies where the plot is. @returns {Plot | undefined} */
  function place() {
    const drawing = host.querySelector('svg');
    const plot = drawing ? plots.get(drawing) : undefined;
    reader.hidden = !plot || all.length === 0;
    if (plot) {
      const { left, right, top, bottom } = plot.box;
      reader.style.left = `${host.offsetLeft + left}px`;
      reader.style.top = `${host.offsetTop + top}px`;
      reader.style.width = `${right - left}px`;
      reader.style.height = `${bottom - top}px`;
    }
    return plot;
  }

  /** Says the chosen spot; the last one until one is chosen. */
  function say() {
    const plot = place();
    if (!plot || all.length === 0) {
      return;
    }
    const index = Math.min(all.length - 1, chosen ?? all.length - 1);
    const { at, marks, words } = all[index];
    const lines = words(translator);
    reader.setAttribute('aria-valuemin', '0');
    reader.setAttribute('aria-valuemax', String(all.length - 1));
    reader.setAttribute('aria-valuenow', String(index));
    reader.setAttribute('aria-valuetext', lines.join(', '));
    const x = share(at, plot.xRange);
    reader.style.setProperty('--at', String(x));
    reader.classList.toggle('late', x > 0.5);
    rule.replaceChildren(
      ...marks.map(({ value, colour }) => {
        const mark = el('span', { class: `reader-mark curve-${colour}` });
        mark.style.setProperty('--up', String(share(value, plot.yRange)));
        return mark;
      }),
    );
    note.replaceChildren(...lines.map((line) => el('span', {}, line)));
  }

  reader.addEventListener(
    'pointermove',
    ({ clientX }) => {
      const plot = place();
      const { left, width } = reader.getBoundingClientRect();
      reader.classList.add('reading');
      chosen = plot ? nearest(all, (clientX - left) / width, plot.xRange) : null;
      say();
    },
    { signal },
  );
  reader.addEventListener('pointerleave', () => reader.classList.remove('reading'), { signal });
  reader.addEventListener(
    'keydown',
    (event) => {
      const next = nextSpot(event.key, chosen ?? all.length - 1, all.length);
      if (next !== null) {
        event.preventDefault();
        chosen = next;
        say();
      }
    },
    { signal },
  );
  return {
    renew(next) {
      translator = next;
      all = spots();
      say();
    },
  };
}

/** Where a value lies in a range, 0 to 1. */
const share = (value, [from, to]) => (to === from ? 0 : (value - from) / (to - from));

/**
 * Which spot is nearest to a place in the plot.
 *
 * @param {{ at: number }[]} spots
 * @param {number} place 0 to 1, from left to right
 * @param {[number, number]} range
 */
export function nearest(spots, place, range) {
  const distances = spots.map(({ at }) => Math.abs(share(at, range) - place));
  return distances.indexOf(Math.min(...distances));
}

/** Where a key leads; null for one that does not move. @param {string} key */
export function nextSpot(key, from, count) {
  const steps = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 5,
    PageDown: -5,
  };
  const next = { Home: 0, End: count - 1 }[key] ?? (key in steps ? from + steps[key] : null);
  return next === null ? null : Math.min(count - 1, Math.max(0, next));
}

/**
 * The spots of curves: one for each x, and for each whole one where only those count.
 *
 * @param {Pick<Parameters<typeof import('./line-chart.js').lineChart>[0], 'x' | 'y' | 'curves'>} chart
 * @returns {Spot[]}
 */
export function lineSpots({ x, y, curves }) {
  const xs = new Set(curves.flatMap(({ points }) => points.map(([at]) => at)));
  const values = curves.map(({ points }) => new Map(points));
  return [...xs]
    .filter((at) => !x.whole || Number.isInteger(at))
    .sort((a, b) => a - b)
    .map((at) => {
      const known = curves.flatMap((curve, index) => {
        const value = values[index].get(at);
        return typeof value === 'number' && Number.isFinite(value) ? [{ curve, value }] : [];
      });
      return {
        at,
        marks: known.map(({ curve, value }) => ({ value, colour: curve.colour })),
        words: (translator) => [
          `${wordsOf(x.label, translator)} ${x.format(translator, at, x.whole ? 0 : 2)}`,
          ...known.map(
            ({ curve, value }) =>
              `${wordsOf(curve.name, translator)} ${exactly(y)(translator, value)}`,
          ),
        ],
      };
    })
    .filter(({ marks }) => marks.length > 0);
}
