import { el } from '../../dom.js';
import { CHOICES, isCorrected } from './corrections.js';

/**
 * What the reader can put right by hand; each change has the network look again.
 *
 * @param {import('./corrections.js').Corrections} corrections
 * @param {{
 *   onCorrect: (change: Partial<import('./corrections.js').Corrections>) => void,
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
