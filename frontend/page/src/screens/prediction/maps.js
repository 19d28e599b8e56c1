import { featureMapsOf } from '../../api/explanations.js';
import { pictureUrl } from '../../api/predictions.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { el } from '../../dom.js';

/**
 * "What the layers make of it": the feature maps of each layer, side by side on one sheet.
 *
 * @param {File} file
 * @param {import('../../api/predictions.js').Question} question that was answered
 * @param {Page} page
 * @param {AbortSignal} signal ends the request
 * @returns {Promise<(signal: AbortSignal) => Node>}
 */
export async function featureMaps(file, question, { api }, signal) {
  const { layers } = await featureMapsOf(api, file, { ...question, signal });
  return (inner) =>
    el(
      'div',
      {},
      el('p', { class: 'explained-lede' }, ({ t }) => t('explanation.maps-lede')),
      el('ol', { class: 'maps-row' }, ...layers.map((layer, at) => sheet(layer, at + 1, inner))),
    );
}

/** @param {Api.FeatureMaps['layers'][number]} layer @param {number} position from 1 */
function sheet({ shape, maps, sheet: picture }, position, signal) {
  const [channels, height, width] = shape;
  const values = { position, channels, height, width, maps };
  const image = el('img', {
    src: pictureUrl(picture),
    alt: ({ t }) => t('explanation.maps-alt', values),
  });
  const frame = el('div', { class: 'plate' }, image);
  keepCrisp(image, frame, signal);
  return el(
    'li',
    {},
    frame,
    el('h3', { class: 'label' }, ({ t }) => t('explanation.maps-layer', values)),
    el('p', { class: 'small' }, ({ t }) =>
      t(`explanation.maps-${maps < channels ? 'some' : 'all'}`, values),
    ),
  );
}
