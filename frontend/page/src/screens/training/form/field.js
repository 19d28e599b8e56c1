import { el } from '../../../dom.js';
import { live } from '../../../i18n/live.js';
import {
  faultWords,
  fieldName,
  keyOf,
  parse,
  plainNumber,
  rangeWords,
  typedNumber,
} from './members.js';

/**
 * @typedef {{
 *   field: string,
 *   node: HTMLElement,
 *   control: HTMLElement,
 *   typed: () => string | boolean,
 *   fill: (typed: string | boolean) => void,
 *   read: () => { value?: unknown, fault?: string },
 *   fault: (words: Words | null) => void,
 * }} Field typed: what stands in it, to be kept; fault: null takes the words away
 */

/**
 * One choice: its name, the control, what it means, and what is wrong with it.
 *
 * @param {{
 *   field: string,
 *   control: HTMLElement,
 *   range?: Words,
 *   name?: Words,
 *   hint?: Words,
 * }} options name, hint: those of a hyperparameter unless given
 */
export function fieldRow({ field, control, range, name, hint }) {
  const id = `training-${keyOf(field)}`;
  const error = el('p', { id: `${id}-fault`, class: 'field-error' });
  const key = `training.hint-${keyOf(field)}`;
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-hint ${id}-fault`);
  const node = el(
    'div',
    { class: 'choice' },
    el('label', { for: id, class: 'choice-name' }, name ?? fieldName(field)),
    el('div', { class: 'choice-control' }, control, error),
    el(
      'p',
      { class: 'choice-hint', id: `${id}-hint` },
      el('span', {}, hint ?? (({ t, has }) => (has(key) ? t(key) : ''))),
      ' ',
      range && el('span', { class: 'choice-range' }, range),
    ),
  );
  return {
    node,
    fault(words) {
      error.replaceChildren(...(words === null ? [] : [el('span', {}, words)]));
      if (words === null) {
        control.removeAttribute('aria-invalid');
      } else {
        control.setAttribute('aria-invalid', 'true');
      }
    },
  };
}

/**
 * The control that fits a member.
 *
 * @param {import('./members.js').Member} member
 * @param {{ name?: Words, hint?: Words }} [words] those of a hyperparameter unless given
 * @returns {Field}
 */
export function memberField(member, words) {
  if (member.type === 'boolean') {
    return truthField(member);
  }
  return member.values ? choiceField(member) : numberField(member, words);
}

/**
 * A field for a number as the page's language writes it.
 *
 * @param {import('./members.js').Member & { optional?: boolean }} member optional: it may be empty
 */
export function numberControl(member) {
  const control = el('input', {
    type: 'text',
    inputmode: member.type === 'integer' ? 'numeric' : 'decimal',
    class: 'field',
    autocomplete: 'off',
    spellcheck: 'false',
    required: member.optional !== true,
  });
  let language = 'en';
  // What was filled in may have more decimals than are shown; untouched, it stays what it is.
  let filled = { plain: '', shown: '' };
  const typed = () =>
    control.value === filled.shown ? filled.plain : plainNumber(control.value, language);
  const fill = (given) => {
    const plain = String(given);
    const { value } = parse(member, plain);
    filled = { plain, shown: value === undefined ? plain : typedNumber(value, language) };
    control.value = filled.shown;
  };
  // A number that is right is written anew in the language that is switched to.
  live(control, (next) => {
    const plain = typed();
    language = next.language;
    fill(plain);
  });
  return { control, typed, fill };
}

/**
 * @param {import('./members.js').Member & { optional?: boolean }} member
 * @param {{ name?: Words, hint?: Words }} [words]
 */
function numberField(member, words) {
  const { control, typed, fill } = numberControl(member);
  const row = fieldRow({
    field: member.field,
    control,
    range: (translator) => rangeWords(member, translator),
    ...words,
  });
  return {
    field: member.field,
    ...row,
    control,
    typed,
    fill,
    read() {
      const plain = typed();
      const parsed = member.optional && plain === '' ? {} : parse(member, plain);
      if (parsed.fault) {
        row.fault((translator) => faultWords(member, parsed.fault, translator));
      }
      return parsed;
    },
  };
}

/** @param {import('./members.js').Member} member */
function choiceField({ field, values = [] }) {
  const control = el(
    'select',
    { class: 'field' },
    ...values.map((value) =>
      el('option', { value }, ({ t, has }) => {
        const key = `training.value-${value.toLowerCase()}`;
        return has(key) ? t(key) : value;
      }),
    ),
  );
  return { field, ...fieldRow({ field, control }), ...ofSelect(control) };
}

/** What a field over a select can do. @param {HTMLSelectElement} control */
export const ofSelect = (control) => ({
  control,
  typed: () => control.value,
  fill(typed) {
    control.value = String(typed);
    // What is no option any more: the first one.
    if (control.selectedIndex < 0) {
      control.selectedIndex = 0;
    }
  },
  read: () => ({ value: control.value }),
});

function truthField({ field }) {
  const control = el('input', { type: 'checkbox' });
  return {
    field,
    ...fieldRow({ field, control }),
    control,
    typed: () => control.checked,
    fill(typed) {
      control.checked = typed === true;
    },
    read: () => ({ value: control.checked }),
  };
}
