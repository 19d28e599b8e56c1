import { unexpectedAnswer } from './api-error.js';

/**
 * @typedef {{ index: number, name: string, probability: number }} ClassProbability
 * @typedef {{ left: number, top: number, width: number, height: number }} Area parts of the upright
 *     picture's width and height, 0 to 1
 * @typedef {{ width: number, height: number, mediaType: string, data: string }} Picture in base64;
 *     of the size that the network takes, which is not every network's
 * @typedef {{
 *   datasetLike: boolean,
 *   garmentFound: boolean,
 *   polarity: 'positive' | 'negative',
 *   area: Area,
 * }} Preparation datasetLike: gray on black already, so nothing was cut out; area: the garment's
 * @typedef {{
 *   prediction: { index: number, name: string, confidence: number },
 *   known: boolean | null,
 *   knownScore: number | null,
 *   probabilities: ClassProbability[],
 *   model: { name: string, version: string },
 *   preparation: Preparation | null,
 *   picture: Picture | null,
 * }} Prediction known: false where the picture shows none of the ten classes and the prediction is
 *     only the most similar one, null where the version cannot tell; probabilities in descending
 *     order; picture is what the network saw
 * @typedef {{
 *   version?: string | null,
 *   corrections?: Record<string, string | null>,
 *   signal?: AbortSignal,
 * }} Question version: the active one unless named; corrections: parameters of the preparation
 */

/**
 * What the network says of a picture.
 *
 * @param {ReturnType<typeof import('./client.js').createClient>} api
 * @param {Blob} file an image
 * @param {Question} [question]
 * @returns {Promise<Prediction>}
 */
export async function predict(api, file, { version, corrections, signal } = {}) {
  const query = { includePicture: true, version, ...corrections };
  return readPrediction(await api.post('predict', formOf(file), { query, signal }));
}

/**
 * How a picture is prepared for the network, step by step.
 *
 * @param {ReturnType<typeof import('./client.js').createClient>} api
 * @param {Blob} file an image
 * @param {Question} [question]
 * @returns {Promise<{ preparation: Preparation, stages: (Picture & { stage: string })[] }>}
 */
export async function preparationOf(api, file, { version, corrections, signal } = {}) {
  const query = { version, ...corrections };
  const answer = await api.post('predict/preparation', formOf(file), { query, signal });
  if (!Array.isArray(answer?.stages) || typeof answer.preparation?.garmentFound !== 'boolean') {
    throw unexpectedAnswer(200);
  }
  return answer;
}

/** The address of a picture that came in an answer. @param {Picture} picture */
export const pictureUrl = ({ mediaType, data }) => `data:${mediaType};base64,${data}`;

function formOf(file) {
  const body = new FormData();
  body.append('image', file, file.name ?? 'image');
  return body;
}

/** Sorts, because the screen relies on it, and believes nothing else of an answer. */
function readPrediction(answer) {
  const { prediction, known, knownScore, probabilities, model, preparation, picture } =
    answer ?? {};
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
    known: known ?? null,
    knownScore: knownScore ?? null,
    probabilities: probabilities.toSorted((a, b) => b.probability - a.probability),
    model,
    preparation: preparation ?? null,
    picture: picture ?? null,
  };
}
