import { el } from '../../dom.js';

/**
 * What it gets right, on each kind of picture that it was measured on, side by side.
 *
 * @param {Api.ModelDetail} model
 */
export function figures({ card, photographs }) {
  return el(
    'dl',
    { class: 'version-figures' },
    figure('version.on-validation', card.validation?.accuracy),
    figure('version.on-test', card.test?.accuracy),
    figure('version.on-photographs', photographs?.accuracy),
    el(
      'div',
      {},
      el('dt', {}, ({ t }) => t('version.loss')),
      el(
        'dd',
        { class: 'display' },
        card.test ? ({ number }) => number(/** @type {any} */ (card).test.loss, 4) : '–',
      ),
    ),
  );
}

/** @param {string} key @param {number | null | undefined} value a share */
const figure = (key, value) =>
  el(
    'div',
    {},
    el('dt', {}, ({ t }) => t(key)),
    el(
      'dd',
      { class: 'display' },
      typeof value === 'number' ? ({ share }) => share(value, 2) : '–',
    ),
  );
