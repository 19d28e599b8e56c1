import { className, garmentTag } from '../../components/garment-tag.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { el } from '../../dom.js';

/**
 * The wrong answers that the network was surest of, on a rail.
 *
 * @param {Api.Evaluation & { surestMistakes: Api.Answer[] }} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function mistakes({ surestMistakes }, { router, signal }) {
  return {
    node: el(
      'section',
      { class: 'section mistakes' },
      el('h2', {}, ({ t }) => t('evaluation.surest')),
      el(
        'ul',
        { class: 'samples' },
        ...surestMistakes.map((mistake) => el('li', {}, hanger(mistake, router, signal))),
      ),
    ),
  };
}

function hanger({ index, truth, predicted, confidence }, router, signal) {
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
    garmentTag(truth),
    el(
      'span',
      { class: 'taken' },
      el('span', { 'aria-hidden': 'true' }, '→ '),
      el('span', { class: 'visually-hidden' }, ({ t }) => ` ${t('evaluation.takenFor')} `),
      className(predicted),
    ),
    ' ',
    el('span', { class: 'taken' }, ({ percent }) => percent(confidence)),
  );
}
