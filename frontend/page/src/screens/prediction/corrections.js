import { el } from '../../dom.js';

/**
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Crop shares of the
 *     upright picture's width and height, 0 to 1
 * @typedef {{
 *   crop: Crop | null,
 *   polarity: 'auto' | 'positive' | 'negative',
 *   background: 'remove' | 'keep',
 *   reading: string | null,
 * }} Corrections what the reader says of a picture where the preparation saw it wrongly; crop: where
 *     the garment is looked for, null: everywhere; reading: which of the service's, null: all of them
 *     together, and always where anything else is said
 */

/** Everything is left to the service. @type {Corrections} */
export const AS_IT_CAME = Object.freeze({
  crop: null,
  polarity: 'auto',
  background: 'remove',
  reading: null,
});

/** What can be said of light and dark, and of the background; the first is what happens unasked. */
export const CHOICES = Object.freeze({
  polarity: ['auto', 'positive', 'negative'],
  background: ['remove', 'keep'],
});

/** Finer than any pixel of the 256 that the service looks at. */
const STEPS = 10_000;

/** Whether the reader has corrected anything. @param {Corrections} corrections */
export const isCorrected = (corrections) => isByHand(corrections) || corrections.reading !== null;

/** Whether the reader says how the picture is to be prepared. @param {Corrections} corrections */
export const isByHand = ({ crop, polarity, background }) =>
  crop !== null || polarity !== AS_IT_CAME.polarity || background !== AS_IT_CAME.background;

/**
 * The parameters that tell the service; null for what is left to it.
 *
 * @param {Corrections} corrections
 */
export function parametersOf({ crop, polarity, background, reading }) {
  return {
    area: crop && areaOf(crop),
    polarity: polarity === AS_IT_CAME.polarity ? null : polarity,
    background: background === AS_IT_CAME.background ? null : background,
    reading,
  };
}

/** Left, top, width and height; rounded at the edges, so that they never reach beyond the picture. */
function areaOf({ left, top, right, bottom }) {
  const [x, y, toX, toY] = [left, top, right, bottom].map((side) => Math.round(side * STEPS));
  return [x, y, toX - x, toY - y].map((value) => value / STEPS).join(',');
}

/**
 * What the reader can put right by hand; each change has the network look again.
 *
 * @param {Corrections} corrections
 * @param {{
 *   onCorrect: (change: Partial<Corrections>) => void,
 *   onCrop: () => void,
 *   onReset: () => void,
 *   signal: AbortSignal,
 * }} options
 */
export function correctionTools(corrections, { onCorrect, onCrop, onReset, signal }) {
  const crop = el('button', { type: 'button', id: 'crop', class: 'button plain slight' }, ({ t }) =>
    t('prediction.crop'),
  );
  crop.addEventListener('click', onCrop, { signal });
  const reset = el('button', { type: 'button', id: 'reset', class: 'quiet' }, ({ t }) =>
    t('prediction.reset'),
  );
  reset.addEventListener('click', onReset, { signal });
  return el(
    'section',
    { class: 'corrections', 'aria-labelledby': 'corrections' },
    el('h3', { id: 'corrections', class: 'label' }, ({ t }) => t('prediction.correct')),
    ...Object.keys(CHOICES).map((what) => choice(what, corrections[what], { onCorrect, signal })),
    el(
      'div',
      { class: 'tools' },
      crop,
      corrections.crop && cropped(corrections.crop),
      isCorrected(corrections) && reset,
    ),
  );
}

/** One of a few, as radio buttons: `polarity` or `background`. */
function choice(what, chosen, { onCorrect, signal }) {
  return el(
    'fieldset',
    { class: 'correction' },
    el('legend', {}, ({ t }) => t(`prediction.${what}`)),
    el(
      'div',
      { class: 'choices' },
      ...CHOICES[what].map((value) => {
        const id = `${what}-${value}`;
        const input = el('input', {
          type: 'radio',
          name: what,
          id,
          value,
          checked: value === chosen,
        });
        input.addEventListener('change', () => onCorrect({ [what]: value }), { signal });
        return el(
          'label',
          { class: 'check' },
          input,
          el('span', {}, ({ t }) => t(`prediction.${what}-${value}`)),
        );
      }),
    ),
  );
}

const cropped = ({ left, top, right, bottom }) =>
  el('span', { class: 'small' }, ({ t, share }) =>
    t('prediction.cropped', { width: share(right - left, 0), height: share(bottom - top, 0) }),
  );
