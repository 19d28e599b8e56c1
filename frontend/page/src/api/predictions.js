import { ApiError, unexpectedAnswer } from './api-error.js';
import { otherFormat, readable } from './readable.js';

/**
 * @typedef {{
 *   version?: string | null,
 *   dataset?: string | null,
 *   corrections?: Record<string, string | null>,
 *   signal?: AbortSignal,
 * }} Question version: the active one unless named; dataset: of which it is the active one;
 *     corrections: parameters of the preparation
 */

/**
 * What the network says of a picture.
 *
 * @param {Client} api
 * @param {Blob} file an image
 * @param {Question} [question]
 * @returns {Promise<Api.Prediction>}
 */
export async function predict(api, file, { version, dataset, corrections, signal } = {}) {
  const query = { includePicture: true, version, dataset, ...corrections };
  return readPrediction(await send(api, 'predict', file, { query, signal }));
}

/**
 * How a picture is prepared for the network, step by step.
 *
 * @param {Client} api
 * @param {Blob} file an image
 * @param {Question} [question]
 * @returns {Promise<Api.Stages>}
 */
export async function preparationOf(api, file, { version, dataset, corrections, signal } = {}) {
  const query = { version, dataset, ...corrections };
  const answer = await send(api, 'predict/preparation', file, { query, signal });
  if (!Array.isArray(answer?.stages) || typeof answer.preparation?.garmentFound !== 'boolean') {
    throw unexpectedAnswer(200);
  }
  return answer;
}

/** The address of a picture that came in an answer. @param {Api.PreparedPicture} picture */
export const pictureUrl = ({ mediaType, data }) => `data:${mediaType};base64,${data}`;

/** Sends a picture; where its format is refused, the error knows the format's name. */
export async function send(api, path, file, options) {
  const body = new FormData();
  body.append('image', await readable(file), file.name ?? 'image');
  try {
    return await api.post(path, body, options);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'unsupported-image') {
      error.format = await otherFormat(file);
    }
    throw error;
  }
}

/**
 * Sorts, because the screen relies on it, and believes nothing else of an answer.
 *
 * @param {any} answer
 * @returns {Api.Prediction}
 */
function readPrediction(answer) {
  const {
    prediction,
    predictionSet,
    known,
    knownScore,
    probabilities,
    model,
    preparation,
    picture,
  } = answer ?? {};
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
    predictionSet: predictionSet?.classes?.length > 0 ? predictionSet : null,
    known: known ?? null,
    knownScore: knownScore ?? null,
    probabilities: probabilities.toSorted((a, b) => b.probability - a.probability),
    model,
    preparation: preparation ?? null,
    picture: picture ?? null,
  };
}
