import { el } from '../../dom.js';

/** Radio buttons of one name are one choice wherever they stand. */
let choices = 0;

/** @typedef {{ x: number, y: number }} Point in pixels of the picture */

/**
 * A picture to draw on: with a pointer, or with the arrow keys, which draw while Shift is held, and
 * Space.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {{
 *   label: Words,
 *   hint: string,
 *   step?: number,
 *   onBegin: () => void,
 *   onStroke: (from: Point, to: Point) => void,
 * }} options hint: id of what says how; step: of an arrow key, in pixels; onBegin: before each line
 *     that can be taken back; onStroke: a piece of it
 * @returns {{ node: HTMLElement, listen: (signal: AbortSignal) => void }}
 */
export function drawSheet(canvas, { label, hint, step = 1, onBegin, onStroke }) {
  const { width, height } = canvas;
  let cursor = { x: width / 2, y: height / 2 };
  const mark = el('span', { class: 'draw-cursor', 'aria-hidden': 'true' });
  const node = el(
    'div',
    {
      class: 'draw-sheet',
      tabindex: 0,
      role: 'application',
      'aria-label': label,
      'aria-describedby': hint,
    },
    canvas,
    mark,
  );
  const move = (to) => {
    cursor = to;
    mark.style.left = `${(to.x / width) * 100}%`;
    mark.style.top = `${(to.y / height) * 100}%`;
  };
  const draw = (from, to) => {
    onStroke(from, to);
    move(to);
  };
  const at = ({ clientX, clientY }) => {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((clientX - box.left) / box.width) * width,
      y: ((clientY - box.top) / box.height) * height,
    };
  };
  move(cursor);

  function listen(signal) {
    /** @type {Point | null} */
    let last = null;
    const on = (type, listener) => node.addEventListener(type, listener, { signal });
    on('pointerdown', (event) => {
      node.setPointerCapture(event.pointerId);
      onBegin();
      last = at(event);
      draw(last, last);
    });
    on('pointermove', (event) => {
      if (last !== null) {
        for (const point of event.getCoalescedEvents?.() ?? [event]) {
          const next = at(point);
          draw(last, next);
          last = next;
        }
      }
    });
    for (const type of ['pointerup', 'pointercancel']) {
      on(type, () => {
        last = null;
      });
    }
    on('keydown', (event) => {
      const next = moveOf(event.key, cursor, { width, height, step });
      if (next) {
        event.preventDefault();
        if (event.shiftKey) {
          onBegin();
          draw(cursor, next);
        } else {
          move(next);
        }
      } else if (event.key === ' ') {
        event.preventDefault();
        onBegin();
        draw(cursor, cursor);
      }
    });
  }

  return { node, listen };
}

/**
 * Where an arrow key leads on a sheet; null for another key.
 *
 * @param {string} key
 * @param {Point} from
 * @param {{ width: number, height: number, step?: number }} sheet
 */
export function moveOf(key, { x, y }, { width, height, step = 1 }) {
  const clamp = (value, side) => Math.min(side - 0.5, Math.max(0.5, value));
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const move = moves[key];
  return move
    ? { x: clamp(x + step * move[0], width), y: clamp(y + step * move[1], height) }
    : null;
}

/**
 * One of some brushes, or of what they draw.
 *
 * @param {string} name
 * @param {{ [key: string]: number }} values
 * @param {number} current
 * @param {(value: number) => void} onChange
 */
export function brushChoice(name, values, current, onChange) {
  const group = `${name}-${choices++}`;
  const options = Object.entries(values).map(([key, value]) => {
    const input = el('input', { type: 'radio', name: group, checked: value === current });
    input.addEventListener('change', () => onChange(value));
    return el(
      'label',
      { class: 'check' },
      input,
      el('span', {}, ({ t }) => t(`prediction.${name}-${key}`)),
    );
  });
  return el(
    'fieldset',
    { class: 'choices' },
    el('legend', { class: 'visually-hidden' }, ({ t }) => t(`prediction.${name}`)),
    ...options,
  );
}
