import { predict } from '../../api/predictions.js';
import { parametersOf } from './corrections.js';
import { GARMENTS, networkOf } from './network.js';

/**
 * @typedef {{
 *   answer: Api.Prediction,
 *   network: import('./network.js').Network,
 *   milliseconds: number,
 * }} Outcome network: that answered; milliseconds: from sending the picture to having the answer
 */

/**
 * What a network says of a picture, prepared as the reader wants it.
 *
 * @param {Client} api
 * @param {File} file
 * @param {{
 *   corrections: import('./corrections.js').Corrections,
 *   version: string | null,
 *   dataset: string | null,
 *   signal: AbortSignal,
 * }} question version: null for the active one of the dataset; dataset: null for the one that comes with
 *     Penderie
 * @returns {Promise<Outcome>}
 */
export async function classify(api, file, { corrections, version, dataset, signal }) {
  const start = performance.now();
  const answer = await predict(api, file, {
    version,
    dataset,
    corrections: parametersOf(corrections),
    signal,
  });
  const milliseconds = performance.now() - start;
  const asked = version !== null || dataset !== null;
  const network = asked ? await networkOf(api, answer.model.version, signal) : GARMENTS;
  return { answer, network, milliseconds };
}
