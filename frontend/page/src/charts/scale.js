/**
 * The arithmetic of charts: pure functions, no document.
 */

/**
 * Round numbers within a range, 1, 2 or 5 times a power of ten apart.
 *
 * @param {number} min
 * @param {number} max
 * @param {number} count about how many
 * @returns {number[]} ascending, each of them in [min, max]
 */
export function ticks(min, max, count) {
  if (!(max > min)) {
    return [min];
  }
  const step = niceStep((max - min) / Math.max(1, count));
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  // Multiples of a whole number of steps: adding steps up would add up their errors too.
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
}

/** The smallest of 1, 2, 5 times a power of ten that is at least this. @param {number} rough */
export function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}

/**
 * A range that begins and ends at round numbers. Around a single value it is narrow and, where it
 * must be wider than the value, reaches towards 0: an accuracy of 1 needs no axis beyond 100 %.
 *
 * @param {number} min
 * @param {number} max
 * @param {number} count about how many steps
 * @returns {[number, number]}
 */
export function niceRange(min, max, count) {
  const size = Math.max(Math.abs(min), Math.abs(max));
  const spread = max - min > 1e-9 * size ? max - min : Math.max(0.01, size / 10);
  const step = niceStep(spread / Math.max(1, count));
  const first = Math.floor(min / step + 1e-9);
  const last = Math.ceil(max / step - 1e-9);
  const [from, to] =
    first < last ? [first, last] : first > 0 ? [first - 1, last] : [first, first + 1];
  return [clean(from * step), clean(to * step)];
}

/** How many decimals tell these ticks apart. @param {number[]} values */
export function decimals(values) {
  const step = values.length > 1 ? Math.abs(values[1] - values[0]) : Math.abs(values[0] ?? 0);
  return step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
}

/**
 * A straight line from one range to another, not cut off at its ends.
 *
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {(value: number) => number}
 */
export function linear([from, to], [start, end]) {
  const slope = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}

/**
 * The `d` of a path through points, in order; a point that is not a number leaves a gap.
 *
 * @param {[number, number][]} points in pixels
 */
export function linePath(points) {
  let pen = 'M';
  let path = '';
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Number.isFinite(y)) {
      path += `${pen}${round(x)} ${round(y)}`;
      pen = 'L';
    } else {
      pen = 'M';
    }
  }
  return path;
}

/**
 * Moves labels apart so that none covers another, each as little as may be.
 *
 * @param {number[]} wanted where each label would stand
 * @param {number} gap the least distance
 * @param {[number, number]} bounds none goes past them as long as there is room
 * @returns {number[]} in the order of `wanted`
 */
export function spread(wanted, gap, [low, high]) {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = [];
  let edge = low - gap;
  for (const index of order) {
    edge = Math.max(edge + gap, wanted[index]);
    placed[index] = edge;
  }
  edge = high + gap;
  for (const index of order.toReversed()) {
    edge = Math.min(edge - gap, placed[index]);
    placed[index] = edge;
  }
  return placed;
}

/**
 * Which of a few steps of colour a value gets: 0 for zero, else 1 to `levels`.
 *
 * @param {number} value at least 0
 * @param {number} max of all values
 * @param {number} levels
 */
export function heatLevel(value, max, levels) {
  if (!(value > 0) || !(max > 0)) {
    return 0;
  }
  // The root spreads the many small errors over more of the scale.
  return Math.min(levels, Math.max(1, Math.ceil(Math.sqrt(value / max) * levels - 1e-9)));
}

/** To a tenth of a pixel: enough to see, short to write. */
export const round = (pixels) => Math.round(pixels * 10) / 10;

const clean = (value) => Number.parseFloat(value.toPrecision(12));
