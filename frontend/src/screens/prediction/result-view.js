import { tagNumber } from '../../components/garment-tag.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { probabilityBars, waitingBars } from '../../components/probability-bars.js';
import { el } from '../../dom.js';

/**
 * A picture and what the network says of it. Without an outcome yet, the same boxes stand empty, so
 * that nothing moves when it comes.
 *
 * @param {{ url: string, name: string }} picture as it came
 * @param {import('./classify.js').Outcome | null} outcome
 * @param {{
 *   edit: import('./edit.js').Edit,
 *   onInvert: (invert: boolean) => void,
 *   onCrop: () => void,
 *   onReset: () => void,
 *   signal: AbortSignal,
 * }} options signal: ends the view
 */
export function resultView(picture, outcome, options) {
  const answer = outcome?.answer ?? null;
  return el(
    'div',
    { class: 'result' },
    verdict(answer),
    el(
      'div',
      { class: 'looks' },
      el(
        'div',
        { class: 'pictures' },
        original(picture, options.signal),
        seen(answer?.picture ?? null, options.signal),
      ),
      tools(options),
    ),
    el(
      'div',
      { class: 'all' },
      el('h3', { class: 'label' }, ({ t }) => t('prediction.probabilities')),
      answer ? probabilityBars(answer.probabilities) : waitingBars(),
      facts(outcome),
    ),
  );
}

function verdict(answer) {
  if (answer === null) {
    return el(
      'div',
      { class: 'verdict' },
      el('p', { class: 'label' }, ({ t }) => t('prediction.verdict')),
      el('p', { class: 'name display waiting' }, '…'),
      el('p', { class: 'confidence' }, ({ t }) => t('prediction.working')),
    );
  }
  const { index, confidence } = answer.prediction;
  return el(
    'div',
    { class: 'verdict' },
    el('p', { class: 'label' }, ({ t }) => t('prediction.verdict')),
    el(
      'h2',
      { class: 'name' },
      el('span', { class: 'name-number' }, tagNumber(index)),
      el('span', { class: 'name-dot', 'aria-hidden': 'true' }, '·'),
      el('span', {}, ({ t }) => t(`class.${index}`)),
    ),
    el('p', { class: 'confidence' }, ({ t, percent }) =>
      t('prediction.confidence', { confidence: percent(confidence) }),
    ),
  );
}

function original({ url, name }, signal) {
  const image = el('img', {
    src: url,
    alt: ({ t }) => t('prediction.originalAlt', { file: name }),
  });
  const frame = el('div', { class: 'frame' }, image);
  // The service may read what this browser cannot show.
  image.addEventListener(
    'error',
    () =>
      frame.replaceChildren(el('p', { class: 'no-preview' }, ({ t }) => t('prediction.noPreview'))),
    { signal },
  );
  keepCrisp(image, frame, signal);
  return el(
    'figure',
    {},
    frame,
    el('figcaption', { class: 'label' }, ({ t }) => t('prediction.original')),
  );
}

function seen(picture, signal) {
  const frame = el('div', { class: 'plate' });
  if (picture !== null) {
    const { width, height, mediaType, data } = picture;
    const image = el('img', {
      src: `data:${mediaType};base64,${data}`,
      alt: ({ t }) => t('prediction.seenAlt', { width, height }),
    });
    frame.append(image);
    keepCrisp(image, frame, signal);
  }
  return el(
    'figure',
    {},
    frame,
    el('figcaption', { class: 'label' }, ({ t }) => t('prediction.seen')),
  );
}

/** To change what the network sees, and have it look again. */
function tools({ edit, onInvert, onCrop, onReset, signal }) {
  const invert = el('input', { type: 'checkbox', id: 'invert', checked: edit.invert });
  invert.addEventListener('change', () => onInvert(invert.checked), { signal });
  const crop = el('button', { type: 'button', id: 'crop', class: 'button plain slight' }, ({ t }) =>
    t('prediction.crop'),
  );
  crop.addEventListener('click', onCrop, { signal });
  const reset = el('button', { type: 'button', class: 'quiet' }, ({ t }) => t('prediction.reset'));
  reset.addEventListener('click', onReset, { signal });
  return el(
    'div',
    { class: 'tools' },
    el(
      'label',
      { class: 'check' },
      invert,
      el('span', {}, ({ t }) => t('prediction.invert')),
    ),
    crop,
    (edit.crop !== null || edit.invert) && reset,
  );
}

function facts(outcome) {
  const fact = (key, value) =>
    el(
      'div',
      {},
      el('dt', { class: 'label' }, ({ t }) => t(key)),
      el('dd', {}, value ?? '\u00a0'),
    );
  return el(
    'dl',
    { class: 'facts' },
    fact('prediction.model', outcome?.answer.model.name),
    fact('prediction.version', outcome?.answer.model.version),
    fact('prediction.time', outcome && (({ milliseconds }) => milliseconds(outcome.milliseconds))),
  );
}
