import { canvasFile } from '../../api/pictures.js';
import { openDialog } from '../../components/dialog.js';
import { contextOf, el } from '../../dom.js';
import { brushChoice, drawSheet } from './sheet.js';

/** How many steps can be taken back. */
const MEMORY = 50;
const BRUSHES = { fine: 0.6, middle: 1.3, broad: 2.6 };
const LIGHTS = { light: 255, middle: 150, rubber: 0 };

/**
 * A sheet of 28 × 28 pixels to draw a garment on: with a pointer, or with the arrow keys and Space.
 *
 * @param {{ onFiles: (files: File[]) => void, signal: AbortSignal }} options
 */
export function openDrawDialog({ onFiles, signal }) {
  let grays = new Uint8ClampedArray(SIDE * SIDE);
  const past = [];
  const brush = { radius: BRUSHES.middle, light: LIGHTS.light };

  const canvas = el('canvas', { width: SIDE, height: SIDE, class: 'crisp' });
  const sheet = drawSheet(canvas, {
    label: ({ t }) => t('prediction.sheet'),
    hint: 'draw-hint',
    onBegin: () => remember(),
    onStroke(from, to) {
      stroke(grays, from, to, brush);
      show();
    },
  });
  const undo = plain('prediction.undo');
  const clear = plain('prediction.clear');
  const done = el('button', { type: 'button', class: 'button' }, ({ t }) => t('prediction.look'));
  const cancel = plain('prediction.cancel');

  const dialog = openDialog({
    heading: ({ t }) => t('prediction.drawHeading'),
    wide: true,
    signal,
    content: [
      el(
        'p',
        { class: 'small', id: 'draw-hint' },
        el('span', {}, ({ t }) => t('prediction.drawHint')),
        el('span', { class: 'by-keys' }, ({ t }) => ` ${t('prediction.drawKeys')}`),
      ),
      sheet.node,
      brushChoice('brush', BRUSHES, brush.radius, (radius) => {
        brush.radius = radius;
      }),
      brushChoice('light', LIGHTS, brush.light, (light) => {
        brush.light = light;
      }),
      el('p', { class: 'buttons' }, done, undo, clear, cancel),
    ],
  });
  const listen = (node, type, listener) =>
    node.addEventListener(type, listener, { signal: dialog.signal });

  const show = () => {
    const image = new ImageData(SIDE, SIDE);
    for (const [index, gray] of grays.entries()) {
      image.data.set([gray, gray, gray, 255], index * 4);
    }
    contextOf(canvas).putImageData(image, 0, 0);
    undo.disabled = past.length === 0;
  };
  const remember = () => {
    past.push(grays.slice());
    past.splice(0, past.length - MEMORY);
  };
  sheet.listen(dialog.signal);
  listen(undo, 'click', () => {
    grays = past.pop() ?? grays;
    show();
    // A disabled button loses the focus to nowhere.
    if (past.length === 0) {
      sheet.node.focus();
    }
  });
  listen(clear, 'click', () => {
    remember();
    grays = new Uint8ClampedArray(SIDE * SIDE);
    show();
  });
  listen(cancel, 'click', dialog.close);
  listen(done, 'click', async () => {
    const file = await canvasFile(canvas, 'drawing.png');
    dialog.close();
    onFiles([file]);
  });
  show();
  sheet.node.focus();
}

const plain = (key) => el('button', { type: 'button', class: 'button plain' }, ({ t }) => t(key));

/** Side of a drawing: as large as a picture of the dataset. */
export const SIDE = 28;

/**
 * Lays a soft round dab on a drawing; it only ever grows lighter.
 *
 * @param {Uint8ClampedArray} grays SIDE × SIDE, row by row
 * @param {number} x of the middle, in pixels
 * @param {number} y of the middle, in pixels
 * @param {{ radius: number, light: number }} brush light: 0 to 255; 0 rubs out
 */
export function dab(grays, x, y, { radius, light }) {
  const reach = Math.ceil(radius + 1);
  for (let row = Math.floor(y) - reach; row <= y + reach; row++) {
    for (let column = Math.floor(x) - reach; column <= x + reach; column++) {
      if (row < 0 || column < 0 || row >= SIDE || column >= SIDE) {
        continue;
      }
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const cover = Math.min(1, Math.max(0, radius + 0.5 - distance));
      const at = row * SIDE + column;
      grays[at] = light === 0 ? grays[at] * (1 - cover) : Math.max(grays[at], light * cover);
    }
  }
}

/** A stroke from one point to another, without gaps. */
export function stroke(grays, from, to, brush) {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * 2));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    dab(grays, from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, brush);
  }
}
