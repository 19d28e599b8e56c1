import { el } from '../../../dom.js';
import { kernelShelf } from './kernel-shelf.js';
import { convolve, products } from './maths.js';
import { part } from './part.js';
import { pixelMap } from './pixel-map.js';

/** Side of the lesson's picture, as large as one of the dataset. */
export const SIDE = 28;

/**
 * A kernel slides over the picture: choose it, and move the window to see its nine products.
 *
 * @param {import('./theory.js').Lesson} lesson
 * @param {AbortSignal} signal
 */
export function convolution(lesson, signal) {
  const input = pixelMap(SIDE, {
    label: ({ t }) => t('home.picture'),
    caption: ({ t }) => t('home.moveWindow'),
    signal,
  });
  const output = pixelMap(SIDE, {
    label: ({ t }) => t('home.filtered'),
    caption: ({ t }) => t('home.filtered'),
    signal,
  });
  const [from, to] = [windowMark(), windowMark()];
  const sum = el('p', { class: 'sum', 'aria-live': 'off' });
  const pad = el(
    'div',
    {
      class: 'window-pad',
      tabindex: 0,
      role: 'application',
      'aria-label': ({ t }) => t('home.window'),
    },
    from,
  );
  input.plate.append(pad);
  output.plate.append(el('div', { class: 'window-pad' }, to));
  let at = { x: 13, y: 9 };

  const move = (x, y) => {
    const clamp = (value) => Math.min(SIDE - 1, Math.max(0, value));
    at = { x: clamp(x), y: clamp(y) };
    showWindow();
  };
  const showWindow = () => {
    place(from, at.x - 1, at.y - 1, 3);
    place(to, at.x, at.y, 1);
    const picture = lesson.get('picture');
    if (picture) {
      const terms = products(picture.grays, lesson.get('kernel'), SIDE, at.x, at.y);
      const total = terms.reduce((all, each) => all + each, 0);
      sum.replaceChildren(
        el('span', {}, ({ t, number }) =>
          t('home.sum', { x: at.x, y: at.y, sum: number(total, 2) }),
        ),
      );
    }
  };
  const compute = () => {
    const picture = lesson.get('picture');
    if (picture) {
      const map = convolve(picture.grays, lesson.get('kernel'), SIDE);
      lesson.set('filtered', map);
      input.draw(picture.grays);
      output.draw(map);
      showWindow();
    }
  };

  pad.addEventListener(
    'pointermove',
    (event) => {
      const box = pad.getBoundingClientRect();
      move(
        Math.floor(((event.clientX - box.left) / box.width) * SIDE),
        Math.floor(((event.clientY - box.top) / box.height) * SIDE),
      );
    },
    { signal },
  );
  pad.addEventListener(
    'keydown',
    (event) => {
      const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
      const step = steps[event.key];
      if (step) {
        event.preventDefault();
        move(at.x + step[0], at.y + step[1]);
      }
    },
    { signal },
  );
  lesson.watch('picture', compute, { signal });
  lesson.watch('kernel', compute, { signal });
  return part(
    1,
    'convolution',
    el('div', { class: 'maps' }, input.node, output.node),
    sum,
    kernelShelf(lesson, signal),
  );
}

function windowMark() {
  return el('span', { class: 'window' });
}

function place(mark, x, y, size) {
  mark.style.left = `${(x / SIDE) * 100}%`;
  mark.style.top = `${(y / SIDE) * 100}%`;
  mark.style.width = `${(size / SIDE) * 100}%`;
  mark.style.height = `${(size / SIDE) * 100}%`;
}
