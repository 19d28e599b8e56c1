import { garmentTag } from '../../components/garment-tag.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { contextOf, el } from '../../dom.js';
import { SIDE } from './layout.js';
import { grayValues, pixelValues } from './pixel-values.js';
import { verdict } from './verdict.js';

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
      const [blob, { items }] = await Promise.all([
        api.get(`dataset/${split}/pictures/${index}`, { as: 'blob', signal: inner }),
        api.get(`dataset/${split}/pictures`, {
          query: { offset: index, limit: 1 },
          signal: inner,
        }),
      ]);
      const file = new File([blob], `${split}-${index}.png`, { type: 'image/png' });
      return { file, bitmap: await createImageBitmap(blob), label: items[0].class };
    },
    store,
    signal,
    level: 3,
    placeholder: () => [skeleton({ aspectRatio: '1' }), skeleton({ blockSize: '30rem' })],
    show({ file, bitmap, label }, inner) {
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
