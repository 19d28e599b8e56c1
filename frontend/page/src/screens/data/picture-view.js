import { ApiError } from '../../api/api-error.js';
import { predict } from '../../api/predictions.js';
import { dataTable } from '../../components/data-table.js';
import { empty } from '../../components/failure.js';
import { className, garmentTag } from '../../components/garment-tag.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { probabilityBars, waitingBars } from '../../components/probability-bars.js';
import { region, skeleton } from '../../components/region.js';
import { contextOf, el } from '../../dom.js';
import { SIDE } from './layout.js';

/**
 * One picture of the dataset: itself or its gray values, its label, and what the active model says
 * of it.
 *
 * @param {HTMLElement} root
 * @param {Page} page what the screen was given
 * @param {{
 *   split: string,
 *   index: number,
 *   values: boolean,
 *   onValues: (values: boolean) => void,
 *   signal: AbortSignal,
 * }} options values: whether it is shown in figures; onValues: asked to show it so or not
 * @returns {{ show: (values: boolean) => void }}
 */
export function pictureView(root, page, { split, index, values, onValues, signal }) {
  const { api, store } = page;
  let figures = values;
  let look = () => {};

  region(root, {
    async load(inner) {
      const [blob, { items, total }] = await Promise.all([
        api
          .get(`dataset/${split}/pictures/${index}`, { as: 'blob', signal: inner })
          .catch(noneAtAll),
        api.get(`dataset/${split}/pictures`, {
          query: { offset: index, limit: 1 },
          signal: inner,
        }),
      ]);
      if (blob === null) {
        return { total, picture: null };
      }
      const file = new File([blob], `${split}-${index}.png`, { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      return { total, picture: { file, bitmap, label: items[0].class } };
    },
    store,
    signal,
    level: 3,
    placeholder: () => [skeleton({ aspectRatio: '1' }), skeleton({ blockSize: '30rem' })],
    show({ total, picture }, inner) {
      if (picture === null) {
        return empty(({ t, number }) =>
          t('data.noPicture', {
            split: t(`data.split-${split}`),
            index: number(index),
            last: number(total - 1),
          }),
        );
      }
      const { file, bitmap, label } = picture;
      const frame = el('div', { class: 'look' });
      const modes = [false, true].map((mode) => modeButton(mode, onValues, inner));
      look = () => {
        root.classList.toggle('in-figures', figures);
        for (const { mode, button } of modes) {
          button.setAttribute('aria-pressed', String(mode === figures));
        }
        frame.replaceChildren(
          figures
            ? pixelValues(grayValues(bitmap), inner)
            : plate(bitmap, { split, index, label }, inner),
        );
      };
      look();
      return [
        el(
          'div',
          { class: 'looks' },
          frame,
          el('p', { class: 'modes' }, ...modes.map(({ button }) => button)),
        ),
        el(
          'div',
          { class: 'answer' },
          facts({ split, index, label }),
          verdict(file, { split, label, page, signal: inner }),
        ),
      ];
    },
  });

  return {
    show(next) {
      figures = next;
      look();
    },
  };
}

/** @param {unknown} error */
function noneAtAll(error) {
  if (error instanceof ApiError && error.status === 404) {
    return null;
  }
  throw error;
}

function modeButton(mode, onValues, signal) {
  const button = el('button', { type: 'button', class: 'quiet' }, ({ t }) =>
    t(mode ? 'data.asFigures' : 'data.asPicture'),
  );
  button.addEventListener('click', () => onValues(mode), { signal });
  return { mode, button };
}

function plate(bitmap, { split, index, label }, signal) {
  const canvas = Object.assign(
    el('canvas', {
      role: 'img',
      'aria-label': ({ t, number }) =>
        t('data.pictureAlt', {
          split: t(`data.split-${split}`),
          index: number(index),
          label: t(`class.${label}`),
        }),
    }),
    { width: SIDE, height: SIDE },
  );
  contextOf(canvas).drawImage(bitmap, 0, 0);
  const frame = el('div', { class: 'plate' }, canvas);
  keepCrisp(canvas, frame, signal);
  return frame;
}

function facts({ split, index, label }) {
  const fact = (key, value) =>
    el(
      'div',
      {},
      el('dt', { class: 'label' }, ({ t }) => t(key)),
      el('dd', {}, value),
    );
  return el(
    'dl',
    { class: 'picture-facts' },
    fact('data.label', garmentTag(label)),
    fact('data.split', ({ t }) => t(`data.split-${split}`)),
    fact('data.index', ({ number }) => number(index)),
  );
}

/**
 * The gray values of a picture, row by row.
 *
 * @param {ImageBitmap} bitmap
 * @returns {Uint8ClampedArray} 0 is black
 */
function grayValues(bitmap) {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const context = contextOf(canvas, { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return Uint8ClampedArray.from({ length: SIDE * SIDE }, (_, index) => data[index * 4]);
}

/**
 * A picture in figures: each pixel a cell of its own gray, with the value in it.
 *
 * @param {Uint8ClampedArray} values
 * @param {AbortSignal} signal
 */
function pixelValues(values, signal) {
  const across = Array.from({ length: SIDE }, (_, index) => index);
  const table = dataTable({
    caption: ({ t }) => t('data.values'),
    captionHidden: true,
    columns: [{ name: ({ t }) => t('data.row') }, ...across.map((column) => ({ name: column }))],
    rows: across.map((row) => [row, ...across.map((column) => pixel(values[row * SIDE + column]))]),
    signal,
  });
  table.classList.add('pixel-values');
  // The garment is in the middle: there a narrow screen begins.
  requestAnimationFrame(() => {
    table.scrollLeft = (table.scrollWidth - table.clientWidth) / 2;
  });
  return table;
}

/** White on the dark half, black on the light: 4.5:1 on every gray. */
function pixel(value) {
  const node = el('span', { class: value < 118 ? 'pixel dark' : 'pixel' }, value);
  node.style.backgroundColor = `rgb(${value} ${value} ${value})`;
  return node;
}

/**
 * What the active model says of a picture whose label is known.
 *
 * @param {File} file
 * @param {{ split: string, label: number, page: Page, signal: AbortSignal }} options
 */
function verdict(file, { split, label, page, signal }) {
  const { api, store, announce, i18n } = page;
  const root = el('div', { class: 'verdict-place' });
  region(root, {
    load: (inner) => predict(api, file, { signal: inner }),
    store,
    signal,
    level: 3,
    placeholder: () => [
      el('h3', {}, ({ t }) => t('data.asking')),
      el('p', { class: 'small' }, '\u00a0'),
      waitingBars(),
    ],
    show({ prediction, known, probabilities, model }) {
      const words = (translator) => {
        const { t, percent } = translator;
        return t(prediction.index === label ? 'data.right' : 'data.wrong', {
          label: className(prediction.index)(translator),
          confidence: percent(prediction.confidence),
        });
      };
      announce(words(i18n.translator));
      return [
        el('h3', {}, words),
        el('p', { class: 'small' }, ({ t }) =>
          [t('data.answeredBy', { version: model.version }), t(`data.note-${split}`)].join(' '),
        ),
        ...(known === false ? [el('p', {}, ({ t }) => t('data.unknown'))] : []),
        probabilityBars(probabilities, { similarity: known === false }),
      ];
    },
  });
  return root;
}
