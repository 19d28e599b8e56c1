import { predict } from '../../api/predictions.js';
import { cropped, inverted } from './edit.js';

/**
 * @typedef {{
 *   answer: import('../../api/predictions.js').Prediction,
 *   milliseconds: number,
 * }} Outcome milliseconds: from sending the picture to having the answer
 */

/**
 * What the network says of a picture, as it came or as the reader changed it.
 *
 * @param {ReturnType<typeof import('../../api/client.js').createClient>} api
 * @param {File} file
 * @param {import('./edit.js').Edit} edit
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
export async function classify(api, file, { crop, invert }, signal) {
  const source = crop ? await cropped(file, crop) : file;
  signal.throwIfAborted();
  const seen = await timed(() => predict(api, source, { signal }));
  if (!invert || seen.answer.picture === null) {
    return seen;
  }
  const negative = await inverted(seen.answer.picture, file.name);
  signal.throwIfAborted();
  return timed(() => predict(api, negative, { signal }));
}

async function timed(ask) {
  const start = performance.now();
  const answer = await ask();
  return { answer, milliseconds: performance.now() - start };
}
