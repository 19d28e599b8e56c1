import { el } from '../../../dom.js';
import { fieldRow, ofSelect } from './field.js';

/**
 * What the new version is called; the service makes a name up where none is given.
 *
 * @param {string} [field] of the request
 * @param {{ name?: Words, hint?: Words }} [words]
 */
export function versionField(field = 'version', words = {}) {
  const control = el('input', {
    type: 'text',
    class: 'field',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: ({ t }) => t('training.version-made'),
  });
  return {
    field,
    ...fieldRow({ field, control, ...words }),
    control,
    typed: () => control.value,
    fill(typed) {
      control.value = String(typed);
    },
    read: () => ({ value: control.value.trim() }),
  };
}

/** Which version's parameters to begin with. @param {{ version: string }[]} versions */
export function initialField(versions) {
  const control = el(
    'select',
    { class: 'field' },
    el('option', { value: '' }, ({ t }) => t('training.fresh')),
    ...versions.map(({ version }) => el('option', { value: version }, version)),
  );
  return {
    field: 'initialVersion',
    ...fieldRow({ field: 'initialVersion', control }),
    ...ofSelect(control),
  };
}
