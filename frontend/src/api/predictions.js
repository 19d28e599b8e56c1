import { unexpectedAnswer } from './api-error.js';

/**
 * @typedef {{ index: number, name: string, probability: number }} ClassProbability
 * @typedef {{
 *   prediction: { index: number, name: string, confidence: number },
 *   probabilities: ClassProbability[],
 *   model: { name: string, version: string },
 *   picture: { width: number, height: number, mediaType: string, data: string } | null,
 * }} Prediction probabilities in descending order; picture is what the network saw, in base64
 */

/**
 * What the network says of a picture.
 *
 * @param {ReturnType<typeof import('./client.js').createClient>} api
 * @param {Blob} file an image
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Prediction>}
 */
export async function predict(api, file, { signal } = {}) {
  const body = new FormData();
  body.append('image', file, file.name ?? 'image');
  return readPrediction(
    await api.post('predict', body, { query: { includePicture: true }, signal }),
  );
}

/** Sorts, because the screen relies on it, and believes nothing else of an answer. */
function readPrediction(answer) {
  const { prediction, probabilities, model, picture } = answer ?? {};
  const whole =
    Number.isInteger(prediction?.index) &&
    Array.isArray(probabilities) &&
    probabilities.length > 0 &&
    probabilities.every((entry) => Number.isFinite(entry?.probability)) &&
    typeof model?.version === 'string';
  if (!whole) {
    throw unexpectedAnswer(200);
  }
  return {
    prediction,
    probabilities: probabilities.toSorted((a, b) => b.probability - a.probability),
    model,
    picture: picture ?? null,
  };
}
