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
 * Kernels to choose from: four made by hand, 32 learned.
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
      { type: 'button', class: 'kernel', 'aria-label': label, title: label },
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
        node.setAttribute('aria-pressed', String(kernel === chosen));
      }
    },
    { signal },
  );
  return el(
    'div',
    { class: 'shelf' },
    el('h4', { class: 'label' }, ({ t }) => t('home.kernels-classic')),
    el('div', { class: 'kernels' }, ...classic),
    el('h4', { class: 'label' }, ({ t }) => t('home.kernels-learned', { version: VERSION })),
    el('div', { class: 'kernels' }, ...learned),
  );
}
