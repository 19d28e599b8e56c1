/**
 * What the layers of a convolutional network compute, on one small picture. Maps are square, row by
 * row.
 */

/**
 * Slides a kernel over a map; outside of it there is black. (As networks have it: the kernel is not
 * turned over.)
 *
 * @param {ArrayLike<number>} map side × side
 * @param {readonly number[]} kernel 3 × 3
 * @param {number} side
 * @returns {Float32Array} of the same size
 */
export function convolve(map, kernel, side) {
  const result = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      result[y * side + x] = products(map, kernel, side, x, y).reduce((sum, each) => sum + each, 0);
    }
  }
  return result;
}

/** The nine products whose sum is the value at a place. */
export function products(map, kernel, side, x, y) {
  return kernel.map((weight, index) => {
    const column = x + (index % 3) - 1;
    const row = y + Math.floor(index / 3) - 1;
    const inside = column >= 0 && row >= 0 && column < side && row < side;
    return inside ? weight * map[row * side + column] : 0;
  });
}

/** What is below zero becomes zero. @param {ArrayLike<number>} map */
export const relu = (map) => Float32Array.from(map, (value) => Math.max(0, value));

/** The largest of each 2 × 2 square. @param {ArrayLike<number>} map @param {number} side even */
export function maxPool(map, side) {
  const half = side / 2;
  return Float32Array.from({ length: half * half }, (_, index) => {
    const at = 2 * Math.floor(index / half) * side + 2 * (index % half);
    return Math.max(map[at], map[at + 1], map[at + side], map[at + side + 1]);
  });
}

/**
 * How alike two maps are, from -1 to 1: the sum of the products of their values, each map first
 * brought to mean 0 and length 1.
 *
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
export function likeness(a, b) {
  const [left, right] = [unit(a), unit(b)];
  return left.reduce((sum, value, index) => sum + value * right[index], 0);
}

/** A map brought to mean 0 and length 1; all zeros when it is of one value. */
export function unit(map) {
  const values = Float64Array.from(map);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const length = Math.hypot(...centred);
  return length === 0 ? centred : centred.map((value) => value / length);
}

/**
 * Scores as shares of one.
 *
 * @param {readonly number[]} scores
 * @param {number} [temperature] above 1 evens them out, below 1 makes the largest larger
 */
export function softmax(scores, temperature = 1) {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - largest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The loss of an answer that gave the truth this probability. */
export const crossEntropy = (probability) => -Math.log(Math.max(probability, 1e-12));
