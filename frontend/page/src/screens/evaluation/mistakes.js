import { className, garmentTag } from '../../components/garment-tag.js';
import { ownPictureButton, publishedIndex, seenPicture } from '../../components/own-picture.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { el } from '../../dom.js';

/**
 * The wrong answers that the network was surest of, on a rail.
 *
 * @param {Api.Evaluation & { surestMistakes: Api.Mistake[] }} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function mistakes({ surestMistakes }, screen) {
  return {
    node: el(
      'section',
      { class: 'section mistakes' },
      el('h2', {}, ({ t }) => t('evaluation.surest')),
      el(
        'ul',
        { class: 'samples' },
        ...surestMistakes
          .flatMap((mistake) => (mistake.picture ? hanger(mistake, mistake.picture, screen) : []))
          .map((each) => el('li', {}, each)),
      ),
    ),
  };
}

/** @param {Api.Mistake} mistake @param {string} picture @param {import('./screen.js').Screen} screen */
function hanger({ truth, predicted, confidence }, picture, { names = className, router, signal }) {
  const index = publishedIndex(picture);
  const taken = () => [
    el('span', { 'aria-hidden': 'true' }, '→ '),
    el('span', { class: 'visually-hidden' }, ({ t }) => ` ${t('evaluation.takenFor')} `),
    el('span', {}, names(predicted)),
    ' ',
    el('span', {}, ({ percent }) => percent(confidence)),
  ];
  const words = [garmentTag(truth, names), el('span', { class: 'taken' }, ...taken())];
  if (index === null) {
    const frame = el('span', { class: 'plate' }, seenPicture(picture, signal));
    const about = { picture, heading: names(truth), words: taken };
    return ownPictureButton('sample', about, [frame, ...words], signal);
  }
  const image = el('img', {
    src: `dataset/test/pictures/${index}`,
    alt: '',
    width: 28,
    height: 28,
    loading: 'lazy',
  });
  const frame = el('span', { class: 'plate' }, image);
  keepCrisp(image, frame, signal);
  return el(
    'a',
    { class: 'sample', href: router.href('data', { split: 'test', index }) },
    frame,
    ...words,
  );
}
