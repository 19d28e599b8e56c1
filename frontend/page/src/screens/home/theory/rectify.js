import { el } from '../../../dom.js';
import { SIDE } from './convolution.js';
import { maxPool, relu } from './maths.js';
import { part } from './part.js';
import { pixelMap } from './pixel-map.js';

/**
 * What is below zero becomes zero.
 *
 * @param {import('./theory.js').Lesson} lesson
 * @param {AbortSignal} signal
 */
export function rectifying(lesson, signal) {
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
 * @param {import('./theory.js').Lesson} lesson
 * @param {AbortSignal} signal
 */
export function pooling(lesson, signal) {
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
