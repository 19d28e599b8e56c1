import { unexpectedAnswer } from './api-error.js';
import { send } from './predictions.js';

/**
 * What in a picture speaks for a class.
 *
 * @param {Client} api
 * @param {Blob} file an image
 * @param {import('./predictions.js').Question & { method: string, index: number }} question index:
 *     of the class
 * @returns {Promise<Api.Explanation>}
 */
export async function explanationOf(api, file, question) {
  const { version, dataset, corrections, method, index, signal } = question;
  const query = { version, dataset, ...corrections, method, class: index };
  const answer = await send(api, 'explanations', file, { query, signal });
  const { map, place, explained } = answer ?? {};
  const whole =
    Array.isArray(map?.values) &&
    map.values.length === map.height &&
    map.values.every((row) => row.length === map.width && row.every(Number.isFinite)) &&
    Number.isFinite(explained?.probability) &&
    place?.width > 0 &&
    place.height > 0;
  if (!whole) {
    throw unexpectedAnswer(200);
  }
  return answer;
}
