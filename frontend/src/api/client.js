import { errorFrom, timeout, unexpectedAnswer, unreachable } from './api-error.js';

/** A forward pass takes milliseconds; this is for a slow upload. */
const TIMEOUT_MS = 60_000;

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
 * The service, as the page sees it. Every call rejects with an ApiError, or with the reason of its
 * signal when it was aborted.
 *
 * @param {{ fetch: typeof globalThis.fetch, language: () => string }} options language: a function,
 *     because it can change between two calls
 */
export function createClient({ fetch, language }) {
  async function send(url, { signal, ...init }) {
    const clock = AbortSignal.timeout(TIMEOUT_MS);
    const headers = { Accept: 'application/json', 'Accept-Language': language() };
    try {
      const response = await fetch(url, {
        ...init,
        headers,
        signal: signal ? AbortSignal.any([signal, clock]) : clock,
      });
      if (!response.ok) {
        throw await errorFrom(response);
      }
      return await response.json();
    } catch (error) {
      signal?.throwIfAborted();
      throw explain(error, clock);
    }
  }

  return {
    /**
     * @param {Blob} file an image
     * @param {{ signal?: AbortSignal }} [options]
     * @returns {Promise<Prediction>}
     */
    async predict(file, { signal } = {}) {
      const body = new FormData();
      body.append('image', file, file.name ?? 'image');
      return readPrediction(
        await send('predict?includePicture=true', { method: 'POST', body, signal }),
      );
    },
  };
}

function explain(error, clock) {
  if (clock.aborted) {
    return timeout();
  }
  if (error instanceof SyntaxError) {
    return unexpectedAnswer(200);
  }
  return error instanceof TypeError ? unreachable() : error;
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
