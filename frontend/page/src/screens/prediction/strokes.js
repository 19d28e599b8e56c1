/** Side of a drawing: as large as a picture of the dataset. */
export const SIDE = 28;

/**
 * Lays a soft round dab on a drawing; it only ever grows lighter.
 *
 * @param {Uint8ClampedArray} grays SIDE × SIDE, row by row
 * @param {number} x of the middle, in pixels
 * @param {number} y of the middle, in pixels
 * @param {{ radius: number, light: number }} brush light: 0 to 255; 0 rubs out
 */
export function dab(grays, x, y, { radius, light }) {
  const reach = Math.ceil(radius + 1);
  for (let row = Math.floor(y) - reach; row <= y + reach; row++) {
    for (let column = Math.floor(x) - reach; column <= x + reach; column++) {
      if (row < 0 || column < 0 || row >= SIDE || column >= SIDE) {
        continue;
      }
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const cover = Math.min(1, Math.max(0, radius + 0.5 - distance));
      const at = row * SIDE + column;
      grays[at] = light === 0 ? grays[at] * (1 - cover) : Math.max(grays[at], light * cover);
    }
  }
}

/** A stroke from one point to another, without gaps. */
export function stroke(grays, from, to, brush) {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    dab(grays, from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, brush);
  }
}
