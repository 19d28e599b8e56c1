import { el } from '../../../dom.js';
import { fieldRow, memberField, ofSelect } from '../../training/form/field.js';
import { versionField } from '../../training/form/names.js';

/**
 * Numbers of a search with their ranges.
 *
 * @type {(import('../../training/form/members.js').Member & { optional?: boolean })[]}
 */
const NUMBERS = [
  { field: 'trials', type: 'integer', minimum: 1, maximum: 1000 },
  { field: 'finalists', type: 'integer', minimum: 0, maximum: 10 },
  { field: 'repetitions', type: 'integer', minimum: 1, maximum: 20 },
  // Of epochs or of pictures: how much it may be, the service says.
  { field: 'least', type: 'number', exclusiveMinimum: 0 },
  { field: 'reduction', type: 'integer', minimum: 2, maximum: 10 },
  { field: 'minutes', type: 'number', exclusiveMinimum: 0, maximum: 1e6, optional: true },
  { field: 'seed', type: 'integer' },
];

/** What a trial first gets if nothing else is said, as the service has it. */
const LEAST = { EPOCHS: 1, DATA: 1 / 9 };

const MEMBERS = new Map(NUMBERS.map((each) => [each.field, each]));

/** @param {string} field */
export const numberMember = (field) => MEMBERS.get(field);

const wordsOf = (field) => ({
  name: ({ t }) => t(`search.name-${field}`),
  hint: ({ t }) => t(`search.hint-${field}`),
});

/** @param {string} field @param {string[]} values whose words are `search.FIELD-value` */
function selectField(field, values) {
  const control = el(
    'select',
    { class: 'field' },
    ...values.map((value) =>
      el('option', { value }, ({ t }) => t(`search.${field}-${value.toLowerCase()}`)),
    ),
  );
  return { field, ...fieldRow({ field, control, ...wordsOf(field) }), ...ofSelect(control) };
}

/**
 * All choices of a search but the space. What has no effect beside the others is hidden.
 *
 * @param {Api.SearchSettings} settings to begin with
 * @param {Map<string, import('../../training/form/members.js').Member>} memberOf by field of a
 *     configuration
 * @param {AbortSignal} signal
 * @returns {{
 *   usual: import('../../training/form/field.js').Field[],
 *   finer: import('../../training/form/field.js').Field[],
 * }} finer: those that most people leave
 */
export function baseFields(settings, memberOf, signal) {
  const number = (field) => {
    const made = memberField(/** @type {any} */ (numberMember(field)), wordsOf(field));
    made.fill(settings[field] ?? '');
    return made;
  };
  const hyperparameter = (field) => {
    const made = memberField(memberOf.get(field) ?? { field, type: 'number' }, wordsOf(field));
    made.fill(String(settings.configuration[field]));
    return made;
  };
  const select = (field, values) => {
    const made = selectField(field, values);
    made.fill(settings[field]);
    return made;
  };
  const share = hyperparameter('trainingFraction');
  const method = select('method', ['ASHA', 'RANDOM']);
  const resource = select('resource', ['EPOCHS', 'DATA']);
  const least = number('least');
  const reduction = number('reduction');
  const show = () => {
    const halving = method.typed() === 'ASHA';
    for (const { node } of [resource, least, reduction]) {
      node.hidden = !halving;
    }
    share.node.hidden = halving && resource.typed() === 'DATA';
  };
  method.control.addEventListener('input', show, { signal });
  // Before the form hears of it, which then counts anew.
  resource.control.addEventListener(
    'input',
    () => {
      least.fill(String(LEAST[String(resource.typed())]));
      show();
    },
    { signal },
  );
  show();
  return {
    usual: [
      versionField('name', wordsOf('name')),
      number('trials'),
      hyperparameter('epochs'),
      share,
      method,
      number('finalists'),
      number('repetitions'),
    ],
    finer: [resource, least, reduction, number('minutes'), number('seed')],
  };
}
