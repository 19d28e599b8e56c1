import { predict } from '../../api/predictions.js';
import { parametersOf } from './corrections.js';

/**
 * @typedef {{
 *   answer: Api.Prediction,
 *   milliseconds: number,
 * }} Outcome milliseconds: from sending the picture to having the answer
 */

/**
 * What a network says of a picture, prepared as the reader wants it.
 *
 * @param {Client} api
 * @param {File} file
 * @param {{
 *   corrections: import('./corrections.js').Corrections,
 *   version: string | null,
 *   signal: AbortSignal,
 * }} question version: null for the active one
 * @returns {Promise<Outcome>}
 */
export async function classify(api, file, { corrections, version, signal }) {
  const start = performance.now();
  const answer = await predict(api, file, {
    version,
    corrections: parametersOf(corrections),
    signal,
  });
  return { answer, milliseconds: performance.now() - start };
}
