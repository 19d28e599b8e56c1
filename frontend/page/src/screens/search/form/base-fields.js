import { el } from '../../../dom.js';
import { fieldRow, memberField, ofSelect } from '../../training/form/field.js';
import { versionField } from '../../training/form/names.js';

/** Numbers of a search with their ranges, in the order of the form. */
export const NUMBERS = Object.freeze([
  { field: 'trials', minimum: 1, maximum: 1000 },
  { field: 'finalists', minimum: 0, maximum: 10 },
  { field: 'repetitions', minimum: 1, maximum: 20 },
]);

const METHODS = ['ASHA', 'RANDOM'];

const MEMBERS = new Map(
  NUMBERS.map((each) => [each.field, { .../** @type {const} */ ({ type: 'integer' }), ...each }]),
);

/** @param {string} field */
export const numberMember = (field) => MEMBERS.get(field);

const wordsOf = (field) => ({
  name: ({ t }) => t(`search.name-${field}`),
  hint: ({ t }) => t(`search.hint-${field}`),
});

/**
 * All choices of a search but the space.
 *
 * @param {Api.SearchSettings} settings to begin with
 * @param {Map<string, import('../../training/form/members.js').Member>} memberOf by field of a
 *     configuration
 * @returns {import('../../training/form/field.js').Field[]}
 */
export function baseFields(settings, memberOf) {
  const method = el(
    'select',
    { class: 'field' },
    ...METHODS.map((each) =>
      el('option', { value: each }, ({ t }) => t(`search.method-${each.toLowerCase()}`)),
    ),
  );
  const [trials, finalists, repetitions] = NUMBERS.map(({ field }) => {
    const made = memberField(/** @type {any} */ (numberMember(field)), wordsOf(field));
    made.fill(settings[field]);
    return made;
  });
  const [epochs, share] = ['epochs', 'trainingFraction'].map((field) => {
    const member = memberOf.get(field) ?? { field, type: 'number' };
    const made = memberField(member, wordsOf(field));
    made.fill(String(settings.configuration[field]));
    return made;
  });
  const methodField = {
    field: 'method',
    ...fieldRow({ field: 'method', control: method, ...wordsOf('method') }),
    ...ofSelect(method),
  };
  methodField.fill(settings.method);
  return [
    versionField('name', wordsOf('name')),
    trials,
    epochs,
    share,
    methodField,
    finalists,
    repetitions,
  ];
}
