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

/**
 * The training pictures that a network finds most similar to a picture.
 *
 * @param {Client} api
 * @param {Blob} file an image
 * @param {import('./predictions.js').Question & { count: number }} question
 * @returns {Promise<Api.Neighbours>}
 */
export async function neighboursOf(api, file, question) {
  const { version, dataset, corrections, count, signal } = question;
  const query = { version, dataset, ...corrections, count };
  const answer = await send(api, 'explanations/neighbours', file, { query, signal });
  const whole =
    Array.isArray(answer?.neighbours) &&
    answer.neighbours.every(
      (each) => Number.isInteger(each?.index) && Number.isFinite(each.distance),
    ) &&
    Number.isInteger(answer.prediction?.index) &&
    Number.isInteger(answer.searched?.pictures);
  if (!whole) {
    throw unexpectedAnswer(200);
  }
  return answer;
}

/**
 * What the layers of a network make of a picture.
 *
 * @param {Client} api
 * @param {Blob} file an image
 * @param {import('./predictions.js').Question} question
 * @returns {Promise<Api.FeatureMaps>}
 */
export async function featureMapsOf(api, file, { version, dataset, corrections, signal }) {
  const query = { version, dataset, ...corrections };
  const answer = await send(api, 'explanations/feature-maps', file, { query, signal });
  const whole =
    Array.isArray(answer?.layers) &&
    answer.layers.every((layer) => layer.shape?.length === 3 && layer.sheet?.width > 0);
  if (!whole) {
    throw unexpectedAnswer(200);
  }
  return answer;
}
