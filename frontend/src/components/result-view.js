import { el } from '../dom.js';
import { tagNumber } from './garment-tag.js';
import { keepCrisp } from './pixel-picture.js';
import { probabilityBars, waitingBars } from './probability-bars.js';

/**
 * @typedef {{
 *   answer: import('../api/client.js').Prediction,
 *   milliseconds: number,
 * }} Outcome milliseconds: from sending the picture to having the answer
 */

/**
 * A picture and what the network says of it. Without an outcome yet, the same boxes stand empty, so
 * that nothing moves when it comes.
 *
 * @param {{ url: string, name: string }} picture as it came
 * @param {Outcome | null} outcome
 * @param {import('../i18n/translate.js').Translator} translator
 * @param {AbortSignal} signal ends the view
 */
export function resultView(picture, outcome, translator, signal) {
  const answer = outcome?.answer ?? null;
  return el(
    'div',
    { class: 'result' },
    verdict(answer, translator),
    el(
      'div',
      { class: 'pictures' },
      original(picture, translator, signal),
      seen(answer?.picture ?? null, translator, signal),
    ),
    el(
      'div',
      { class: 'all' },
      el('h3', { class: 'label' }, translator.t('result.probabilities')),
      answer ? probabilityBars(answer.probabilities, translator) : waitingBars(),
      facts(outcome, translator),
    ),
  );
}

function verdict(answer, { t, percent }) {
  if (answer === null) {
    return el(
      'div',
      { class: 'verdict' },
      el('p', { class: 'label' }, t('result.heading')),
      el('p', { class: 'name waiting' }, '…'),
      el('p', { class: 'confidence' }, t('predict.working')),
    );
  }
  const { index, name, confidence } = answer.prediction;
  return el(
    'div',
    { class: 'verdict' },
    el('p', { class: 'label' }, t('result.heading')),
    el(
      'h2',
      { class: 'name' },
      el('span', { class: 'name-number' }, tagNumber(index)),
      el('span', { class: 'name-dot', 'aria-hidden': 'true' }, '·'),
      el('span', {}, name),
    ),
    el('p', { class: 'confidence' }, t('result.confidence', { confidence: percent(confidence) })),
  );
}

function original({ url, name }, { t }, signal) {
  const image = el('img', { src: url, alt: t('result.originalAlt', { file: name }) });
  const frame = el('div', { class: 'frame' }, image);
  // The service may read what this browser cannot show.
  image.addEventListener(
    'error',
    () => frame.replaceChildren(el('p', { class: 'no-preview' }, t('result.noPreview'))),
    { signal },
  );
  keepCrisp(image, frame, signal);
  return el('figure', {}, frame, el('figcaption', { class: 'label' }, t('result.original')));
}

function seen(picture, { t }, signal) {
  const frame = el('div', { class: 'frame seen' });
  if (picture !== null) {
    const { width, height, mediaType, data } = picture;
    const image = el('img', {
      src: `data:${mediaType};base64,${data}`,
      alt: t('result.seenAlt', { width, height }),
    });
    frame.append(image);
    keepCrisp(image, frame, signal);
  }
  return el('figure', {}, frame, el('figcaption', { class: 'label' }, t('result.seen')));
}

function facts(outcome, { t, milliseconds }) {
  const fact = (key, value) =>
    el('div', {}, el('dt', { class: 'label' }, t(key)), el('dd', {}, value ?? '\u00a0'));
  return el(
    'dl',
    { class: 'facts' },
    fact('result.model', outcome?.answer.model.name),
    fact('result.version', outcome?.answer.model.version),
    fact('result.time', outcome ? milliseconds(outcome.milliseconds) : null),
  );
}
