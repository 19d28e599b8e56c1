import { backoff, pause } from '../../api/backoff.js';
import { send } from '../../api/predictions.js';
import { photograph } from '../../components/camera.js';
import { el } from '../../dom.js';
import { GARMENTS, networkOf } from './network.js';
import { said } from './verdict.js';

/** Between two questions: enough for an eye, and bearable for a service that a whole class asks. */
const EVERY_MS = 700;

/** The longest side of what is sent; a network sees less. */
const LONGEST = 480;

/**
 * What the network says of what a camera sees, a little more than once a second, as long as the page
 * is in sight and the signal lasts. Not said aloud: it would never be silent.
 *
 * @param {{
 *   video: HTMLVideoElement,
 *   api: Client,
 *   version: string | null,
 *   dataset: string | null,
 *   signal: AbortSignal,
 * }} options version: the active one unless named; dataset: of which that is
 * @returns {HTMLElement}
 */
export function liveAnswer({ video, api, version, dataset, signal }) {
  const node = el('p', { class: 'live-answer display' }, '…');
  ask({ video, api, version, dataset, signal, node });
  return node;
}

async function ask({ video, api, version, dataset, signal, node }) {
  const query = { version, dataset, topK: 1 };
  let network = dataset === null ? GARMENTS : null;
  let failures = 0;
  while (!signal.aborted) {
    let wait = EVERY_MS;
    try {
      await inSight(signal);
      const answer = await send(
        api,
        'predict',
        await photograph(video, { name: 'camera.png', longest: LONGEST }),
        { query, signal },
      );
      network ??= await networkOf(api, answer.model.version, signal);
      node.replaceChildren(el('span', {}, words(answer, network)));
      failures = 0;
    } catch (error) {
      // What is wrong, if it lasts, is said when a picture is taken.
      node.replaceChildren('…');
      const asked = /** @type {{ retryAfter?: number | null }} */ (error).retryAfter;
      wait = asked ? asked * 1000 : backoff(failures++);
    }
    await pause(wait, { signal });
  }
}

/** @param {Pick<Api.Prediction, 'prediction' | 'known'>} answer @param {import('./network.js').Network} network */
function words({ prediction, known }, network) {
  return known === false
    ? said('unknown', network)
    : (translator) =>
        translator.t('prediction.live', {
          name: network.names(prediction.index)(translator),
          confidence: translator.share(prediction.confidence, 0),
        });
}

/** Resolves once the page is in sight. @param {AbortSignal} signal */
function inSight(signal) {
  if (!document.hidden) {
    return Promise.resolve();
  }
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      document.addEventListener('visibilitychange', () => document.hidden || resolve(), { signal });
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    })
  );
}
