import { SAMPLES } from '../components/samples.js';

/**
 * The picture of a class that the page brings along.
 *
 * @param {Client} api
 * @param {number} index of the class
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<File>}
 */
export async function samplePicture(api, index, { signal } = {}) {
  const blob = await api.get(SAMPLES[index], { as: 'blob', signal });
  return new File([blob], `test-${index}.png`, { type: 'image/png' });
}

/**
 * A picture of the test split, by chance.
 *
 * @param {Client} api
 * @param {{ signal?: AbortSignal, random?: () => number }} [options]
 * @returns {Promise<File>}
 */
export async function randomPicture(api, { signal, random = Math.random } = {}) {
  const { counts } = await api.get('dataset', { signal });
  const index = Math.floor(random() * counts.test);
  const blob = await api.get(`dataset/test/pictures/${index}`, { as: 'blob', signal });
  return new File([blob], `test-${index}.png`, { type: 'image/png' });
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
