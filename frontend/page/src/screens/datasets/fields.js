import { el } from '../../dom.js';

/**
 * A field of a form with its label, and what there is to know of it.
 *
 * @param {HTMLElement} control with an id
 * @param {Words} label
 * @param {Words} [hint] the control names `ID-hint` as what describes it
 */
export function field(control, label, hint) {
  return el(
    'p',
    { class: 'field-row' },
    el('label', { class: 'label', for: control.id }, label),
    control,
    hint && el('span', { class: 'small', id: `${control.id}-hint` }, hint),
  );
}

/** A button of the second rank. @param {Words} words @param {() => void} press @param {AbortSignal} signal */
export function plainButton(words, press, signal) {
  const button = el('button', { type: 'button', class: 'button plain slight' }, words);
  button.addEventListener('click', press, { signal });
  return button;
}

/**
 * Which version answers for a dataset, and the way to how good it is.
 *
 * @param {Api.OwnDataset} dataset
 * @param {Router} router
 */
export const answering = ({ name, builtIn, activeVersion }, router) =>
  el(
    'p',
    { class: 'small' },
    ...(activeVersion
      ? [
          el('span', {}, ({ t }) => t('datasets.answering')),
          ' ',
          el(
            'a',
            { href: router.href('evaluation', {}, { dataset: builtIn ? null : name }) },
            activeVersion,
          ),
        ]
      : [({ t }) => t('datasets.unlearned')]),
  );

/**
 * The name of a class in the page's language.
 *
 * @param {Api.OwnClass} known
 * @returns {(translator: Translator) => string}
 */
export const nameOf = (known) => (translator) => known.names[translator.language] || known.names.en;
