import { backoff, pause } from '../../api/backoff.js';

/** Between two questions while something is rubbed out. */
const EVERY_MS = 120;

/**
 * Asks one question at a time, about what there is then: whatever changes meanwhile is asked about
 * once, afterwards.
 *
 * @param {() => Promise<() => void>} ask its result is called when nothing has changed since
 * @param {(error: unknown) => void} failed
 * @param {AbortSignal} signal
 */
export function newest(ask, failed, signal) {
  let asking = false;
  let stale = false;
  async function changed() {
    stale = true;
    if (asking) {
      return;
    }
    asking = true;
    let failures = 0;
    while (stale && !signal.aborted) {
      stale = false;
      let wait = EVERY_MS;
      try {
        const settled = await ask();
        failures = 0;
        if (!stale && !signal.aborted) {
          settled();
        }
      } catch (error) {
        if (!signal.aborted) {
          failed(error);
          wait = backoff(failures++);
        }
      }
      await pause(wait, { signal });
    }
    asking = false;
  }
  return { changed };
}

/**
 * The colour of what is behind a thing: in each channel the median along the picture's edge.
 *
 * @param {{ data: ArrayLike<number>, width: number, height: number }} image four numbers a pixel
 * @returns {number[]} red, green, blue
 */
export function groundOf({ data, width, height }) {
  const edge = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) {
        edge.push((y * width + x) * 4);
      }
    }
  }
  return [0, 1, 2].map((channel) => {
    const values = edge.map((at) => data[at + channel]).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  });
}

/**
 * Covers a stroke.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number[]} ground red, green, blue
 * @param {{ radius: number, points: import('./sheet.js').Point[] }} stroke points: two for each piece
 */
export function rub(context, ground, { radius, points }) {
  const colour = `rgb(${ground.join(' ')})`;
  Object.assign(context, { fillStyle: colour, strokeStyle: colour, lineWidth: 2 * radius });
  for (let i = 0; i < points.length; i += 2) {
    const [from, to] = [points[i], points[i + 1]];
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    for (const { x, y } of [from, to]) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    }
  }
}
