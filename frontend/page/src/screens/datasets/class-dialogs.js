import { openDialog } from '../../components/dialog.js';
import { el } from '../../dom.js';
import { field, nameOf } from './fields.js';

/**
 * Asks for the names of a class; one left empty is the other one.
 *
 * @param {{ heading: Words, names?: Api.Names, signal: AbortSignal }} options
 * @param {(names: Api.Names) => void} go
 */
export function askNames({ heading, names = { en: '', fr: '' }, signal }, go) {
  const input = (language) => {
    const control = el('input', { class: 'field', id: `class-name-${language}`, maxlength: '100' });
    control.value = names[language];
    return control;
  };
  const en = input('en');
  const fr = input('fr');
  ask(
    {
      heading,
      content: [
        field(en, ({ t }) => t('datasets.nameEn')),
        field(fr, ({ t }) => t('datasets.nameFr')),
      ],
      action: ({ t }) => t('datasets.keep'),
      signal,
    },
    () => {
      const given = { en: en.value.trim(), fr: fr.value.trim() };
      if (given.en || given.fr) {
        go({ en: given.en || given.fr, fr: given.fr || given.en });
      }
    },
  );
}

/**
 * Asks which class another becomes part of.
 *
 * @param {{ known: Api.OwnClass, others: Api.OwnClass[], signal: AbortSignal }} options
 * @param {(into: string) => void} go
 */
export function askMerge({ known, others, signal }, go) {
  const into = el(
    'select',
    { class: 'field', id: 'merge-into' },
    ...others.map((each) => el('option', { value: each.id }, nameOf(each))),
  );
  ask(
    {
      heading: (translator) =>
        translator.t('datasets.mergeHeading', { name: nameOf(known)(translator) }),
      content: [field(into, ({ t }) => t('datasets.mergeInto'))],
      action: ({ t }) => t('datasets.merge'),
      signal,
    },
    () => go(into.value),
  );
}

function ask({ heading, content, action, signal }, go) {
  const cancel = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('datasets.cancel'),
  );
  const form = el(
    'form',
    {},
    ...content,
    el('p', { class: 'buttons' }, el('button', { class: 'button' }, action), cancel),
  );
  const dialog = openDialog({ heading, content: [form], signal });
  cancel.addEventListener('click', dialog.close, { signal: dialog.signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      dialog.close();
      go();
    },
    { signal: dialog.signal },
  );
}
