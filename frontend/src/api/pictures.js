import { SAMPLES } from '../components/samples.js';

/** How the sheet of test pictures is laid out: a row a class. */
const SHEET = { path: 'assets/samples/sheet.png', side: 28, columns: 20, rows: 10 };

/**
 * The picture of a class that the page brings along.
 *
 * @param {ReturnType<typeof import('./client.js').createClient>} api
 * @param {number} index of the class
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<File>}
 */
export async function samplePicture(api, index, { signal } = {}) {
  const blob = await api.get(SAMPLES[index], { as: 'blob', signal });
  return new File([blob], `test-${index}.png`, { type: 'image/png' });
}

/**
 * One of two hundred pictures of the test split, by chance.
 *
 * @param {ReturnType<typeof import('./client.js').createClient>} api
 * @param {{ signal?: AbortSignal, random?: () => number }} [options]
 * @returns {Promise<File>}
 */
export async function randomPicture(api, { signal, random = Math.random } = {}) {
  const blob = await api.get(SHEET.path, { as: 'blob', signal });
  const column = Math.floor(random() * SHEET.columns);
  const row = Math.floor(random() * SHEET.rows);
  const { side } = SHEET;
  const bitmap = await createImageBitmap(blob, column * side, row * side, side, side);
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvasFile(canvas, `test-${row}-${column}.png`);
}

/** What a canvas shows, as a PNG. @param {HTMLCanvasElement} canvas @param {string} name */
export function canvasFile(canvas, name) {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve(new File([blob], name, { type: 'image/png' }))
          : reject(new Error('no picture came of the canvas')),
      'image/png',
    );
  });
}
