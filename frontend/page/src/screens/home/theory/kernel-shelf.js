import { el } from '../../../dom.js';
import { LEARNED, VERSION } from './learned-kernels.js';
import { paint } from './pixel-map.js';

/** Kernels that people made before networks learned their own. */
export const CLASSIC = Object.freeze({
  upright: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  level: [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  outline: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  blur: [1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16),
});

/**
 * Kernels to choose from: four made by hand, 32 learned. One stop for the keyboard; the arrow keys
 * go from one to the next and choose it.
 *
 * @param {import('./theory.js').Lesson} lesson its `kernel` is the chosen one
 * @param {AbortSignal} signal
 */
export function kernelShelf(lesson, signal) {
  const buttons = [];
  const button = (kernel, label) => {
    const canvas = el('canvas', { width: 3, height: 3, class: 'crisp' });
    paint(canvas, kernel);
    const node = el(
      'button',
      { type: 'button', class: 'kernel', role: 'radio', 'aria-label': label, title: label },
      canvas,
    );
    node.addEventListener('click', () => lesson.set('kernel', kernel), { signal });
    buttons.push({ node, kernel });
    return node;
  };
  const classic = Object.entries(CLASSIC).map(([name, kernel]) =>
    button(kernel, ({ t }) => t(`home.kernel-${name}`)),
  );
  const learned = LEARNED.map((kernel, index) =>
    button(kernel, ({ t }) => t('home.kernel-learned', { number: index + 1 })),
  );
  lesson.watch(
    'kernel',
    (chosen) => {
      for (const { node, kernel } of buttons) {
        node.setAttribute('aria-checked', String(kernel === chosen));
        node.tabIndex = kernel === chosen ? 0 : -1;
      }
    },
    { signal },
  );
  const shelf = el(
    'div',
    { class: 'shelf', role: 'radiogroup', 'aria-label': ({ t }) => t('home.kernels') },
    el('h4', { class: 'label' }, ({ t }) => t('home.kernels-classic')),
    el('div', { class: 'kernels' }, ...classic),
    el('h4', { class: 'label' }, ({ t }) => t('home.kernels-learned', { version: VERSION })),
    el('div', { class: 'kernels' }, ...learned),
  );
  shelf.addEventListener(
    'keydown',
    (event) => {
      const at = buttons.findIndex(({ node }) => node === event.target);
      const next = at < 0 ? null : neighbour(event.key, at, buttons.length);
      if (next !== null) {
        event.preventDefault();
        lesson.set('kernel', buttons[next].kernel);
        buttons[next].node.focus();
      }
    },
    { signal },
  );
  return shelf;
}

/**
 * Where a key leads from a place in a round of choices; null for another key.
 *
 * @param {string} key
 * @param {number} at from 0
 * @param {number} count
 */
export function neighbour(key, at, count) {
  const next = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1 + count,
    ArrowUp: at - 1 + count,
    Home: 0,
    End: count - 1,
  }[key];
  return next === undefined ? null : next % count;
}
