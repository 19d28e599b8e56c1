import { openDialog } from '../../components/dialog.js';
import { el } from '../../dom.js';

const SIDES = ['left', 'top', 'right', 'bottom'];
/** The least share of a side that may be left over. */
const LEAST = 0.05;
/** Pictures up to so many pixels show them as squares. */
const SMALL = 128;
const WHOLE = Object.freeze({ left: 0, top: 0, right: 1, bottom: 1 });

/**
 * Lets the reader cut out a part of the picture: by drawing a frame, or with four sliders.
 *
 * @param {string} url of the picture
 * @param {import('./corrections.js').Crop | null} crop
 * @param {{
 *   onCrop: (crop: import('./corrections.js').Crop | null) => void,
 *   readable: (signal: AbortSignal) => Promise<string>,
 *   signal: AbortSignal,
 * }} options onCrop: gets null for the whole picture; readable: brings the same picture in a format
 *     that every browser shows
 */
export function openCropDialog(url, crop, { onCrop, readable, signal }) {
  let current = crop ?? WHOLE;
  const frame = el('div', { class: 'crop-frame', 'aria-hidden': 'true' });
  const image = el('img', { src: url, alt: '', draggable: 'false' });
  const stage = el('div', { class: 'crop-stage' }, image, frame);
  const sliders = Object.fromEntries(
    SIDES.map((side) => [
      side,
      el('input', { type: 'range', id: `crop-${side}`, min: 0, max: 100, step: 1 }),
    ]),
  );

  const show = () => {
    frame.style.left = `${current.left * 100}%`;
    frame.style.top = `${current.top * 100}%`;
    frame.style.width = `${(current.right - current.left) * 100}%`;
    frame.style.height = `${(current.bottom - current.top) * 100}%`;
    for (const side of SIDES) {
      sliders[side].value = String(Math.round(current[side] * 100));
    }
  };
  const done = el('button', { type: 'button', class: 'button' }, ({ t }) =>
    t('prediction.cropDone'),
  );
  const cancel = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('prediction.cancel'),
  );
  const dialog = openDialog({
    heading: ({ t }) => t('prediction.cropHeading'),
    wide: true,
    signal,
    content: [
      el(
        'p',
        { class: 'small' },
        el('span', {}, ({ t }) => t('prediction.cropHint')),
        el('span', { class: 'by-keys' }, ({ t }) => ` ${t('prediction.cropKeys')}`),
      ),
      stage,
      el(
        'div',
        { class: 'sliders' },
        ...SIDES.map((side) =>
          el(
            'label',
            { class: 'label', for: `crop-${side}` },
            el('span', {}, ({ t }) => t(`prediction.crop-${side}`)),
            sliders[side],
          ),
        ),
      ),
      el('p', { class: 'buttons' }, done, cancel),
    ],
  });
  const listen = (node, type, listener) =>
    node.addEventListener(type, listener, { signal: dialog.signal });

  for (const side of SIDES) {
    listen(sliders[side], 'input', () => {
      current = moved(current, side, Number(sliders[side].value) / 100);
      show();
    });
  }
  /** @type {{ x: number, y: number } | null} */
  let start = null;
  const at = ({ clientX, clientY }) => {
    const box = stage.getBoundingClientRect();
    const share = (value, from, size) => Math.min(1, Math.max(0, (value - from) / size));
    return { x: share(clientX, box.left, box.width), y: share(clientY, box.top, box.height) };
  };
  listen(stage, 'pointerdown', (event) => {
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    start = at(event);
  });
  listen(stage, 'pointermove', (event) => {
    if (start !== null) {
      const next = between(start, at(event));
      if (next !== null) {
        current = next;
        show();
      }
    }
  });
  listen(stage, 'pointerup', () => {
    start = null;
  });
  listen(cancel, 'click', dialog.close);
  listen(done, 'click', () => {
    dialog.close();
    onCrop(SIDES.every((side) => current[side] === WHOLE[side]) ? null : current);
  });
  // As large as it fits, however small it is: on 28 pixels nobody draws a frame.
  const fit = () => {
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width > 0) {
      stage.style.setProperty('--ratio', String(width / height));
      image.classList.toggle('crisp', Math.max(width, height) <= SMALL);
    }
  };
  listen(image, 'load', fit);
  fit();
  image.addEventListener(
    'error',
    async () => {
      // Without the picture the sliders still crop.
      const shown = await readable(dialog.signal).catch(() => null);
      if (shown !== null) {
        image.src = shown;
      }
    },
    { once: true, signal: dialog.signal },
  );
  show();
}

/**
 * The frame between two corners; null while it is too small to be meant.
 *
 * @param {{ x: number, y: number }} a
 * @param {{ x: number, y: number }} b
 * @returns {import('./corrections.js').Crop | null}
 */
export function between(a, b) {
  const crop = {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
  return crop.right - crop.left < LEAST || crop.bottom - crop.top < LEAST ? null : crop;
}

/** One side moved; it stops before the opposite one. */
export function moved(crop, side, value) {
  const limits = {
    left: [0, crop.right - LEAST],
    top: [0, crop.bottom - LEAST],
    right: [crop.left + LEAST, 1],
    bottom: [crop.top + LEAST, 1],
  };
  const [low, high] = limits[side];
  return { ...crop, [side]: Math.min(high, Math.max(low, value)) };
}
