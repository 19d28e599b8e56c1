import { problemSentence } from '../../../components/failure.js';
import { el } from '../../../dom.js';
import { faultWords, leaves, rangeWords } from '../../training/form/members.js';
import { expectedEpochs } from '../figures.js';
import { baseFields, numberMember } from './base-fields.js';
import { estimateWords } from './estimate.js';
import { placeOf } from './space.js';
import { spaceRow } from './space-row.js';

/**
 * What a new search shall try. What the service refuses is said at the field that it names.
 *
 * @param {{
 *   defaults: Api.SearchDefaults,
 *   members: import('../../training/form/members.js').Member[],
 *   onStarted: (search: Api.Search) => void,
 *   page: Page,
 *   signal: AbortSignal,
 * }} options members: of a configuration
 * @returns {HTMLFormElement}
 */
export function searchForm({ defaults, members, onStarted, page, signal }) {
  const { api, dataset } = page;
  const { settings, searchable } = defaults;
  const memberOf = new Map(members.map((member) => [member.field, member]));
  const own = new Map(leaves(settings.configuration));
  const base = baseFields(settings, memberOf, signal);
  const fields = [...base.usual, ...base.finer];
  const rows = searchable.flatMap((field) => {
    const member = memberOf.get(field);
    return member
      ? [spaceRow(member, { dimension: settings.space[field], value: own.get(field), signal })]
      : [];
  });
  const usual = rows.filter(({ field }) => settings.space[field]);
  const others = rows.filter(({ field }) => !settings.space[field]);
  const problem = el('p', { class: 'field-error', role: 'alert' });
  const start = el('button', { class: 'button' }, ({ t }) => t('search.start'));
  const takes = el('p', { class: 'search-takes' });
  const more = group('more', others);
  const finer = group('finer', base.finer);
  const form = el(
    'form',
    { class: 'training-form search-form', novalidate: true },
    ...base.usual.map(({ node }) => node),
    finer,
    el('h3', {}, ({ t }) => t('search.space')),
    el('p', { class: 'small' }, ({ t }) => t('search.space-hint')),
    ...usual.map(({ node }) => node),
    others.length > 0 && more,
    takes,
    el('div', { class: 'buttons' }, start),
    problem,
  );

  const estimate = () => {
    /** @type {any} */
    const wanted = { ...settings };
    for (const { field, node, typed } of fields) {
      wanted[field] = numberMember(field) ? Number(typed()) : typed();
      // The whole, where it is not asked.
      wanted[field] = node.hidden && field === 'trainingFraction' ? 1 : wanted[field];
    }
    const expected = expectedEpochs(wanted, Number(wanted.epochs));
    takes.replaceChildren(...estimateWords(wanted, expected, Number(wanted.trainingFraction)));
  };

  const show = (row, words, part) => {
    row.fault(words, part);
    if (more.contains(row.node)) {
      more.open = true;
    }
  };
  const focus = (row) => {
    if (finer.contains(row.control)) {
      finer.open = true;
    }
    if (row.control) {
      row.control.focus();
    } else {
      row.focus();
    }
  };

  /** The body of a request; null when something is wrong with it, which is said. */
  function wish() {
    problem.replaceChildren();
    const values = {};
    /** @type {any} the first one */
    let wrong = null;
    for (const field of fields) {
      field.fault(null);
      if (field.node.hidden) {
        continue;
      }
      const { value, fault } = field.read();
      wrong ??= fault ? field : null;
      values[field.field] = value;
    }
    const space = {};
    for (const row of rows) {
      row.fault(null);
      const { dimension, fault } = row.read();
      if (fault && more.contains(row.node)) {
        more.open = true;
      }
      wrong ??= fault ? row : null;
      if (dimension) {
        space[row.field] = dimension;
      }
    }
    if (wrong === null && Object.keys(space).length === 0) {
      problem.replaceChildren(el('span', {}, ({ t }) => t('search.fault-space')));
      return null;
    }
    if (wrong !== null) {
      focus(wrong);
      return null;
    }
    return requestOf(values, space, dataset?.name);
  }

  function explain(error) {
    const name =
      error.field?.replace(/^configuration\./, '') ??
      (error.kind === 'version-exists' ? 'name' : '');
    const place = placeOf(
      name,
      rows.map(({ field }) => field),
    );
    const field = fields.find((each) => each.field === name);
    const row = rows.find((each) => each.field === place?.name);
    if (row) {
      const member = memberOf.get(row.field) ?? {};
      show(
        row,
        (words) => [words.t('search.refused'), rangeWords(member, words)].join(' ').trim(),
        place?.part,
      );
    } else if (field && error.kind === 'version-exists') {
      field.fault(({ t }) => t('search.name-taken'));
    } else if (field) {
      const member = numberMember(name) ?? memberOf.get(name) ?? {};
      field.fault((words) =>
        name === 'name' ? words.t('training.refused-version') : faultWords(member, 'range', words),
      );
    } else {
      problem.replaceChildren(
        el('span', {}, (words) =>
          name === 'space' ? words.t('search.fault-space') : problemSentence(error, words),
        ),
      );
      return;
    }
    focus(row ?? field);
  }

  form.addEventListener(
    'input',
    ({ target }) => {
      fields.find(({ control }) => control === target)?.fault(null);
      rows.find(({ node }) => node.contains(/** @type {Node} */ (target)))?.fault(null);
      estimate();
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      const asked = wish();
      if (asked === null || start.getAttribute('aria-disabled') === 'true') {
        return;
      }
      start.setAttribute('aria-disabled', 'true');
      try {
        onStarted(await api.post('searches', asked, { signal }));
      } catch (error) {
        if (!signal.aborted) {
          explain(error);
        }
      } finally {
        start.removeAttribute('aria-disabled');
      }
    },
    { signal },
  );
  estimate();
  return form;
}

/** Some fields below a heading that opens them. */
const group = (name, fields) =>
  el(
    'details',
    { class: 'choices-group' },
    el(
      'summary',
      {},
      el('span', { class: 'choices-heading' }, ({ t }) => t(`search.${name}`)),
    ),
    ...fields.map(({ node }) => node),
  );

/**
 * The body of a request.
 *
 * @param {Record<string, any>} values of the fields
 * @param {Record<string, Api.Dimension>} space
 * @param {string} [dataset]
 */
export const requestOf = ({ name, epochs, trainingFraction, ...settings }, space, dataset) => ({
  ...(name && { name }),
  ...(dataset && { dataset }),
  ...settings,
  configuration: { epochs, trainingFraction },
  space,
});
