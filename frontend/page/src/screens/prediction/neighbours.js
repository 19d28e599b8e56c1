import { neighboursOf } from '../../api/explanations.js';
import { garmentTag } from '../../components/garment-tag.js';
import { ownPictureButton, seenPicture } from '../../components/own-picture.js';
import { el } from '../../dom.js';

const COUNT = 10;

/**
 * "It looks like these": the training pictures that the network finds most similar to a picture.
 *
 * @param {File} file
 * @param {import('./classify.js').Outcome} outcome
 * @param {import('../../api/predictions.js').Question} question that it answers
 * @param {Page} page
 * @param {AbortSignal} signal ends the request
 * @returns {Promise<(signal: AbortSignal) => Node>}
 */
export async function neighbours(file, { network }, question, { api, router }, signal) {
  const found = await neighboursOf(api, file, { ...question, count: COUNT, signal });
  return (shownSignal) => shown(found, network, router, shownSignal);
}

/** @param {Api.Neighbours} found */
function shown(
  { prediction, agreeing, neighbours: near, searched },
  { own, names },
  router,
  signal,
) {
  const link = own
    ? (each) => ownPicture(each, names, signal)
    : (each) => published(each, names, router);
  return el(
    'div',
    {},
    el('p', { class: 'explained-lede' }, (translator) => {
      const { t, number } = translator;
      return t('explanation.neighbours-agree', {
        counts: { agreeing },
        agreeing: number(agreeing),
        count: number(near.length),
        name: names(prediction.index)(translator),
      });
    }),
    el(
      'ol',
      { class: 'neighbours-row' },
      ...near.map((each) => neighbour(each, prediction.index, link(each))),
    ),
    el('p', { class: 'small' }, ({ t, number }) =>
      t('explanation.neighbours-what', {
        pictures: number(searched.pictures),
        size: number(searched.size),
        features: number(searched.features),
      }),
    ),
    el('p', { class: 'small' }, ({ t }) => t('explanation.source', { source: searched.source })),
  );
}

function neighbour({ class: label, distance }, predicted, link) {
  const same = label === predicted;
  return el(
    'li',
    { class: same ? 'same' : 'other' },
    link,
    el('p', { class: 'small' }, ({ t }) => t(`explanation.neighbours-${same ? 'same' : 'other'}`)),
    el('p', { class: 'small' }, ({ t, number }) =>
      t('explanation.neighbours-distance', { distance: number(distance, 3) }),
    ),
  );
}

/** A picture of the dataset that comes with Penderie, which leads to its place there. */
function published({ index, class: label, picture }, names, router) {
  return el(
    'a',
    { href: router.href('data', { split: 'train', index }, { dataset: null }) },
    el(
      'span',
      { class: 'plate' },
      el('img', {
        src: picture.slice(1),
        class: 'crisp',
        alt: ({ t }) => t('explanation.neighbours-alt', { index }),
      }),
    ),
    garmentTag(label, names),
  );
}

/** A picture that people brought, which is shown as they brought it. */
function ownPicture({ index, class: label, picture }, names, signal) {
  const words = () => [el('span', {}, ({ t }) => t('explanation.neighbours-alt', { index }))];
  return ownPictureButton(
    'neighbour',
    { picture, heading: names(label), words },
    [el('span', { class: 'plate' }, seenPicture(picture, signal)), garmentTag(label, names)],
    signal,
  );
}
