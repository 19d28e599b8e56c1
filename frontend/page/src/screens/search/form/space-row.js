import { el } from '../../../dom.js';
import { live } from '../../../i18n/live.js';
import { numberControl } from '../../training/form/field.js';
import {
  fieldName,
  keyOf,
  plainNumber,
  rangeWords,
  typedNumber,
} from '../../training/form/members.js';
import { valueWords } from '../../training/run/choices.js';
import { dimensionOf, HOWS, isNumeric, rangeAround, valuesIn } from './space.js';

/**
 * @typedef {{
 *   field: string,
 *   node: HTMLElement,
 *   read: () => { dimension?: Api.Dimension | null, fault?: boolean },
 *   fault: (words: Words | null, part?: string | null) => void,
 *   focus: () => void,
 * }} SpaceRow read: null when the hyperparameter is not searched for; a fault is said; fault: null
 *     takes the words away; focus: on what is at fault
 */

/**
 * One hyperparameter that may be searched for: a box to include it, and what it may be.
 *
 * @param {import('../../training/form/members.js').Member} member
 * @param {{ dimension?: Api.Dimension, value: unknown, signal: AbortSignal }} options dimension: to
 *     begin with, included; value: outside of the search
 * @returns {SpaceRow}
 */
export function spaceRow(member, { dimension, value, signal }) {
  const id = `space-${keyOf(member.field)}`;
  const include = el('input', { type: 'checkbox', 'aria-controls': id });
  include.checked = dimension !== undefined;
  const choice = isNumeric(member)
    ? numbers(member, dimension ?? rangeAround(member, Number(value)), signal)
    : values(member, dimension);
  const error = el('p', { id: `${id}-fault`, class: 'field-error' });
  const controls = el('div', { class: 'space-values', id }, ...choice.nodes, error);
  const name = el('span', { id: `${id}-name` }, fieldName(member.field));
  const node = el(
    'div',
    { class: 'space-row', role: 'group', 'aria-labelledby': `${id}-name` },
    el('label', { class: 'check' }, include, name),
    controls,
  );
  const show = () => {
    controls.hidden = !include.checked;
  };
  include.addEventListener('change', show, { signal });
  show();
  /** @type {HTMLElement} */
  let wrong = include;
  /** @type {SpaceRow['fault']} */
  const fault = (words, part = null) => {
    error.replaceChildren(...(words === null ? [] : [el('span', {}, words)]));
    for (const each of choice.controls()) {
      each.removeAttribute('aria-invalid');
      each.removeAttribute('aria-describedby');
    }
    if (words !== null) {
      include.checked = true;
      show();
      wrong = choice.control(part) ?? include;
      wrong.setAttribute('aria-invalid', 'true');
      wrong.setAttribute('aria-describedby', `${id}-fault`);
    }
  };
  return {
    field: member.field,
    node,
    fault,
    focus: () => wrong.focus(),
    read() {
      if (!include.checked) {
        return { dimension: null };
      }
      const read = choice.read();
      if (read.fault) {
        const { part, why } = read.fault;
        fault((words) => faultSentence(member, why, words), part);
        return { fault: true };
      }
      return { dimension: read.dimension };
    },
  };
}

/** What is wrong, and where the member's own range ends. */
function faultSentence(member, why, words) {
  const own = why === 'order' || why === 'positive' || why === 'none';
  const sentence = words.t(own ? `search.fault-${why}` : `training.fault-${why}`);
  return why === 'range' ? `${sentence} ${rangeWords(member, words)}` : sentence;
}

/** A range, or some numbers. */
function numbers(member, dimension, signal) {
  const how = el(
    'select',
    { class: 'field', 'aria-label': ({ t }) => t('search.how') },
    ...HOWS.map((each) => el('option', { value: each }, ({ t }) => t(`search.how-${each}`))),
  );
  how.value = dimension.choices ? 'choices' : (dimension.scale ?? 'linear');
  const [min, max] = [numberControl(member), numberControl(member)];
  const given = numberList(dimension.choices ?? []);
  const part = (name, control) =>
    el(
      'label',
      { class: 'space-part' },
      el('span', {}, ({ t }) => t(`search.${name}`)),
      control,
    );
  const [from, to, some] = [
    part('min', min.control),
    part('max', max.control),
    part('choices', given.control),
  ];
  min.fill(dimension.min ?? '');
  max.fill(dimension.max ?? '');
  const show = () => {
    const choices = how.value === 'choices';
    from.hidden = choices;
    to.hidden = choices;
    some.hidden = !choices;
  };
  how.addEventListener('change', show, { signal });
  show();
  const byPart = { min: min.control, max: max.control, choices: given.control };
  return {
    nodes: [how, from, to, some],
    controls: () => Object.values(byPart),
    control: (name) => byPart[name] ?? (how.value === 'choices' ? given.control : min.control),
    read: () =>
      dimensionOf(member, {
        how: how.value,
        min: min.typed(),
        max: max.typed(),
        choices: given.typed(),
      }),
  };
}

/** A field for some numbers, as the page's language writes them. @param {unknown[]} values */
function numberList(values) {
  const control = el('input', {
    type: 'text',
    class: 'field',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let language = 'en';
  const typed = () => valuesIn(control.value).map((each) => plainNumber(each, language));
  control.value = values.join('  ');
  live(control, (next) => {
    const shown = typed().map((plain) =>
      Number.isFinite(Number(plain)) ? typedNumber(Number(plain), next.language) : plain,
    );
    language = next.language;
    control.value = shown.join('  ');
  });
  return { control, typed };
}

/** Some of the values that a choice has. */
function values(member, dimension) {
  const all = member.type === 'boolean' ? [true, false] : (member.values ?? []);
  const chosen = (dimension?.choices ?? all).map(String);
  const boxes = all.map((value) => {
    const box = el('input', { type: 'checkbox', value: String(value) });
    box.checked = chosen.includes(String(value));
    return { value, box };
  });
  return {
    nodes: boxes.map(({ value, box }) =>
      el(
        'label',
        { class: 'check' },
        box,
        el('span', {}, (translator) => valueWords(value, translator)),
      ),
    ),
    controls: () => boxes.map(({ box }) => box),
    control: () => boxes[0]?.box ?? null,
    read() {
      const choices = boxes.filter(({ box }) => box.checked).map(({ value }) => value);
      return choices.length === 0
        ? { fault: /** @type {const} */ ({ part: 'choices', why: 'none' }) }
        : { dimension: { choices } };
    },
  };
}
