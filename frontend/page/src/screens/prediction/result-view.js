import { pictureUrl } from '../../api/predictions.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { probabilityBars, waitingBars } from '../../components/probability-bars.js';
import { el, svg } from '../../dom.js';
import { correctionTools } from './corrections.js';
import { GARMENTS } from './network.js';
import { isMissed, said, verdict } from './verdict.js';

/**
 * A picture and what the network says of it. Without an outcome yet, the same boxes stand empty, so
 * that nothing moves when it comes.
 *
 * @param {{ url: string, name: string }} picture as it came
 * @param {import('./classify.js').Outcome | null} outcome
 * @param {{
 *   corrections: import('./corrections.js').Corrections,
 *   onCorrect: (change: Partial<import('./corrections.js').Corrections>) => void,
 *   onCrop: () => void,
 *   onReset: () => void,
 *   signal: AbortSignal,
 * }} options signal: ends the view
 */
export function resultView(picture, outcome, options) {
  const { corrections, signal } = options;
  const answer = outcome?.answer ?? null;
  return el(
    'div',
    { class: 'result' },
    verdict(outcome),
    el(
      'div',
      { class: 'looks' },
      el(
        'div',
        { class: 'pictures' },
        original(picture, answer?.preparation ?? null, options),
        seen(answer?.picture ?? null, signal),
      ),
      answer !== null &&
        isMissed(answer, corrections) &&
        el('p', { class: 'missed' }, ({ t }) => t('prediction.missed')),
      !outcome?.network.whole && correctionTools(corrections, options),
    ),
    el('div', { class: 'all' }, ...weighed(outcome), facts(outcome)),
  );
}

/** The bars: probabilities, or how similar it is where it is none of the classes. */
function weighed(outcome) {
  const { answer = null, network = GARMENTS } = outcome ?? {};
  const { names } = network;
  const heading = (key) => el('h3', { class: 'label' }, said(key, network));
  if (answer?.known === false) {
    return [
      heading('similarity'),
      el('p', { class: 'small' }, said('similarityNote', network)),
      probabilityBars(answer.probabilities, { similarity: true, names }),
    ];
  }
  return [
    heading('probabilities'),
    answer ? probabilityBars(answer.probabilities, { names }) : waitingBars(),
  ];
}

function original({ url, name }, preparation, { corrections, signal }) {
  const image = el('img', {
    src: url,
    alt: ({ t }) => t('prediction.originalAlt', { file: name }),
  });
  const found =
    preparation?.garmentFound && !preparation.datasetLike ? (preparation.area ?? null) : null;
  const frame = el(
    'div',
    { class: 'frame' },
    image,
    foundFrame(image, { found, crop: corrections.crop, signal }),
  );
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
    el('figcaption', { class: 'label' }, ({ t }) =>
      t(found ? 'prediction.originalFramed' : 'prediction.original'),
    ),
  );
}

function seen(picture, signal) {
  const frame = el('div', { class: 'plate' });
  if (picture !== null) {
    const { width, height } = picture;
    const image = el('img', {
      src: pictureUrl(picture),
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

/**
 * Frames on a picture that the style sheet fits into a box: where the reader said the garment is,
 * dashed, and where it was found. Laid over the picture, it is fitted in the same way.
 *
 * @param {HTMLImageElement} image of the upright picture
 * @param {{
 *   found: Api.Area | null,
 *   crop: import('./corrections.js').Crop | null,
 *   signal: AbortSignal,
 * }} options
 */
function foundFrame(image, { found, crop, signal }) {
  const overlay = svg('svg', { class: 'found', 'aria-hidden': 'true', focusable: 'false' });
  const draw = () => {
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width > 0) {
      overlay.setAttribute('viewBox', `0 0 ${width} ${height}`);
      overlay.replaceChildren(
        ...(crop ? frame('found-crop', areaOf(crop), width, height) : []),
        ...(found ? frame('found-garment', found, width, height) : []),
      );
    }
  };
  image.addEventListener('load', draw, { signal });
  draw();
  return overlay;
}

const areaOf = ({ left, top, right, bottom }) => ({
  left,
  top,
  width: right - left,
  height: bottom - top,
});

/** A dark line below a light one shows on every picture. */
function frame(name, area, width, height) {
  const place = {
    x: area.left * width,
    y: area.top * height,
    width: area.width * width,
    height: area.height * height,
  };
  return ['under', 'over'].map((line) => svg('rect', { class: `${name} ${line}`, ...place }));
}
