import { OVERTAKEN, onlyLatest } from '../../../api/only-latest.js';
import { samplePicture } from '../../../api/pictures.js';
import { predict } from '../../../api/predictions.js';
import { failure } from '../../../components/failure.js';
import { fileButton } from '../../../components/files.js';
import { samples } from '../../../components/samples.js';
import { contextOf, el } from '../../../dom.js';
import { Store } from '../../../state/store.js';
import { fullyConnected, loss, softmaxing } from './answer.js';
import { convolution, SIDE } from './convolution.js';
import { CLASSIC } from './kernel-shelf.js';
import { maxPool, relu } from './maths.js';
import { part } from './part.js';
import { pixelMap } from './pixel-map.js';

/** A boot shows edges of every direction. */
const FIRST = 9;

/**
 * What the parts of the lesson share. grays: 0 to 1, row by row; version: that gave the probabilities; truth: the class, where it is known;
 * filtered: the picture after the kernel, rectified: what is above zero of it; means: the mean picture
 * of each class.
 *
 * @typedef {import('../../../state/store.js').Store<{
 *   picture: { grays: Float32Array, probabilities: number[], version: string, truth: number | null } | null,
 *   kernel: readonly number[],
 *   filtered: Float32Array | null,
 *   rectified: Float32Array | null,
 *   means: Float32Array[] | null,
 * }>} Lesson
 */

/**
 * What a convolutional network does, step by step, on a picture of the reader's choice.
 *
 * @param {Page} page what the screen was given
 * @returns {HTMLElement}
 */
export function theory(page) {
  const { api, store, signal } = page;
  /** @type {Lesson} */
  const lesson = new Store({
    picture: null,
    kernel: CLASSIC.upright,
    filtered: null,
    rectified: null,
    means: null,
  });
  const latest = onlyLatest();
  signal.addEventListener('abort', () => latest.cancel(), { once: true });
  const trouble = el('div');

  async function learn(bring, truth) {
    try {
      const answer = await latest.run(async (inner) =>
        predict(api, await bring(inner), { signal: inner }),
      );
      if (answer === OVERTAKEN || signal.aborted) {
        return;
      }
      const grays = await graysOf(pngOf(/** @type {Api.PreparedPicture} */ (answer.picture)));
      const probabilities = answer.probabilities
        .toSorted((a, b) => a.index - b.index)
        .map(({ probability }) => probability);
      trouble.replaceChildren();
      const { version } = answer.model;
      lesson.set('picture', { grays, probabilities, version, truth });
    } catch (error) {
      if (!signal.aborted) {
        const onRetry = () => learn(bring, truth);
        trouble.replaceChildren(failure(error, { onRetry, store, signal, level: 3 }));
      }
    }
  }

  const rail = samples({ onChoose: choose, current: FIRST, signal });
  function choose(index) {
    rail.mark(index);
    learn((inner) => samplePicture(api, index, { signal: inner }), index);
  }
  const own = fileButton({
    onFiles: ([file]) => {
      rail.mark(null);
      learn(async () => file, null);
    },
    signal,
    words: ({ t }) => t('home.own'),
  });
  own.classList.add('plain', 'slight');

  choose(FIRST);
  meansOf(api, signal).then(
    (means) => lesson.set('means', means),
    () => {},
  );
  return el(
    'section',
    { class: 'section theory', 'aria-labelledby': 'theory' },
    el('h2', { id: 'theory' }, ({ t }) => t('home.theory')),
    el('p', { class: 'lede' }, ({ t }) => t('home.theory-lede')),
    el('div', { class: 'theory-choice' }, rail.node, el('p', {}, own)),
    trouble,
    convolution(lesson, signal),
    rectifying(lesson, signal),
    pooling(lesson, signal),
    fullyConnected(lesson, signal),
    softmaxing(lesson, signal),
    loss(lesson, signal),
  );
}

/** The mean picture of each class in the training split. */
function meansOf(api, signal) {
  return Promise.all(
    Array.from({ length: 10 }, async (_, index) =>
      graysOf(await api.get(`dataset/train/classes/${index}/mean`, { as: 'blob', signal })),
    ),
  );
}

/** @param {Api.PreparedPicture} picture */
function pngOf({ mediaType, data }) {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}

/**
 * The gray values of a picture, 0 to 1, in the lesson's size: the network that answers may take
 * larger pictures than the dataset's.
 *
 * @param {Blob} blob
 */
async function graysOf(blob) {
  const bitmap = await createImageBitmap(blob);
  const size = { width: SIDE, height: SIDE };
  const context = contextOf(Object.assign(document.createElement('canvas'), size));
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, SIDE, SIDE);
  bitmap.close();
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return Float32Array.from({ length: SIDE * SIDE }, (_, index) => data[index * 4] / 255);
}

/**
 * What is below zero becomes zero.
 *
 * @param {Lesson} lesson
 * @param {AbortSignal} signal
 */
function rectifying(lesson, signal) {
  const before = map(SIDE, 'home.before', signal);
  const after = map(SIDE, 'home.after', signal);
  const share = el('p', { class: 'sum' });
  lesson.watch(
    'filtered',
    (filtered) => {
      if (filtered) {
        const kept = relu(filtered);
        before.draw(filtered);
        after.draw(kept);
        lesson.set('rectified', kept);
        const below = filtered.filter((value) => value < 0).length / filtered.length;
        share.replaceChildren(
          el('span', {}, (words) => words.t('home.relu-share', { share: words.share(below, 0) })),
        );
      }
    },
    { signal },
  );
  return part(2, 'relu', el('div', { class: 'maps' }, before.node, after.node), share);
}

/**
 * Of each square of four numbers the largest stays.
 *
 * @param {Lesson} lesson
 * @param {AbortSignal} signal
 */
function pooling(lesson, signal) {
  const before = map(SIDE, 'home.pool-before', signal);
  const after = map(SIDE / 2, 'home.pool-after', signal);
  lesson.watch(
    'rectified',
    (rectified) => {
      if (rectified) {
        before.draw(rectified);
        after.draw(maxPool(rectified, SIDE));
      }
    },
    { signal },
  );
  return part(3, 'pooling', el('div', { class: 'maps' }, before.node, after.node));
}

const map = (side, key, signal) =>
  pixelMap(side, { label: ({ t }) => t(key), caption: ({ t }) => t(key), signal });
