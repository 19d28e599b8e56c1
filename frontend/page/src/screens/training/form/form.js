import { problemSentence } from '../../../components/failure.js';
import { el } from '../../../dom.js';
import { readDraft, writeDraft } from './draft.js';
import { memberField } from './field.js';
import { howLong } from './how-long.js';
import { faultWords, isRelevant, leaves, nested } from './members.js';
import { initialField, versionField } from './names.js';
import { choicesOf, networkCost } from './network-cost.js';
import { section } from './section.js';

/**
 * What a new run shall be. What is typed survives reload, language and a service that is away; what
 * the service refuses is said at the field that it names.
 *
 * @param {{
 *   defaults: import('./members.js').Defaults,
 *   versions: Api.ModelSummary[],
 *   from?: Api.Run | null,
 *   onStarted: (run: Api.Run) => void,
 *   page: Page,
 *   signal: AbortSignal,
 * }} options versions: that a run may begin with, and the names of their architectures; from: a run
 *     whose choices to begin with
 * @returns {HTMLFormElement}
 */
export function trainingForm({ defaults, versions, from, onStarted, page, signal }) {
  const { api } = page;
  const dataset = page.dataset?.name;
  const members = new Map(
    defaults.members
      // Without a dataset of one's own there is nothing to add.
      .filter(({ field }) => dataset || field !== 'extend')
      .map((member) => [member.field, member]),
  );
  const memberOf = ({ field }) => members.get(field) ?? {};
  const groups = defaults.groups.map(({ name, fields }) => ({
    name,
    fields: fields.flatMap((field) => {
      const member = members.get(field);
      return member ? [memberField(member)] : [];
    }),
  }));
  groups[0].fields.unshift(versionField(), initialField(versions));
  const fields = groups.flatMap((group) => group.fields);
  const sections = groups.map(section);
  const byName = new Map(fields.map((field) => [field.field, field]));
  const problem = el('p', { class: 'field-error', role: 'alert' });
  const start = el('button', { class: 'button' }, ({ t }) => t('training.start'));
  const reset = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('training.reset'),
  );
  const estimate = howLong({ api, wish, explain, signal });
  const cost = networkCost({ api, dataset, signal });
  const form = el(
    'form',
    { class: 'training-form', novalidate: true },
    dataset &&
      el('p', { class: 'small on-dataset' }, ({ t }) => t('training.onDataset', { dataset })),
    ...sections,
    cost.node,
    el('div', { class: 'buttons' }, start, estimate.button, reset),
    estimate.answer,
    el('p', { class: 'small' }, ({ t }) => t('training.start-hint')),
    problem,
  );

  const typed = () => Object.fromEntries(fields.map((field) => [field.field, field.typed()]));
  const fill = (values) => {
    for (const field of fields) {
      if (Object.hasOwn(values, field.field)) {
        field.fill(values[field.field]);
      }
      field.fault(null);
    }
    relate();
  };
  /** A network goes on as what it is. */
  const sameNetwork = (initialVersion) => {
    const begun = versions.find(({ version }) => version === initialVersion);
    if (begun) {
      for (const [field, value] of Object.entries(choicesOf(begun.name ?? ''))) {
        byName.get(field)?.fill(value);
      }
    }
  };
  const relate = () => {
    const now = typed();
    for (const field of fields) {
      field.node.hidden = !isRelevant(memberOf(field), now);
    }
    cost.show(now);
  };
  const initial = {
    version: '',
    initialVersion: defaults.initialVersion ?? '',
    ...Object.fromEntries(leaves(defaults.configuration)),
  };

  const show = (field, words) => {
    field.fault(words);
    const group = sections.find((each) => each.contains(field.node));
    if (group instanceof HTMLDetailsElement) {
      group.open = true;
    }
    field.node.hidden = false;
  };

  /** What is to be sent; null when something is wrong with it, which is said. */
  function read() {
    const values = new Map();
    /** @type {import('./field.js').Field | null} */
    let first = null;
    for (const field of fields) {
      field.fault(null);
      // What means nothing now is sent as it is by default: a slip there must not stop anybody.
      if (field.node.hidden) {
        values.set(field.field, initial[field.field]);
        continue;
      }
      const { value, fault } = field.read();
      if (fault) {
        show(field, (translator) => faultWords(memberOf(field), fault, translator));
        first ??= field;
      }
      values.set(field.field, value);
    }
    first?.control.focus();
    return first === null ? values : null;
  }

  /** The body of a request for it; null when something is wrong with it, which is said. */
  function wish() {
    problem.replaceChildren();
    const values = read();
    if (values === null) {
      return null;
    }
    const { version, initialVersion } = Object.fromEntries(values);
    values.delete('version');
    values.delete('initialVersion');
    return {
      ...(version && { version }),
      ...(initialVersion && { initialVersion }),
      // Unsaid, it begins with what fits; random numbers are a choice.
      ...(dataset && { dataset, initialVersion: initialVersion || null }),
      configuration: nested(values),
    };
  }

  function explain(error) {
    const name = error.field?.replace(/^configuration\./, '') ?? BY_KIND[error.kind];
    const field = byName.get(name);
    if (!field) {
      problem.replaceChildren(el('span', {}, (words) => problemSentence(error, words)));
      return;
    }
    show(field, (words) => serviceWords(error, name, memberOf(field), words));
    field.control.focus();
  }

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
        if (!(await estimate.agreed(asked))) {
          return;
        }
        const run = await api.post('training-runs', asked, { signal });
        // The same choices may well be wanted again; the name is taken.
        writeDraft({ ...typed(), version: '' }, dataset);
        onStarted(run);
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
  form.addEventListener(
    'input',
    ({ target }) => {
      const field = fields.find(({ control }) => control === target);
      field?.fault(null);
      estimate.clear();
      if (field?.field === 'initialVersion') {
        sameNetwork(field.typed());
      }
      relate();
      writeDraft(typed(), dataset);
    },
    { signal },
  );
  reset.addEventListener(
    'click',
    () => {
      writeDraft(null, dataset);
      problem.replaceChildren();
      estimate.clear();
      fill(initial);
    },
    { signal },
  );

  fill(initial);
  fill(
    from
      ? {
          initialVersion: from.initialVersion ?? '',
          ...Object.fromEntries(leaves(from.configuration)),
        }
      : (readDraft(dataset) ?? {}),
  );
  return form;
}

/** Refusals that concern a field without naming it. */
const BY_KIND = { 'version-exists': 'version' };

function serviceWords(error, name, member, words) {
  if (error.kind !== 'invalid-configuration') {
    return problemSentence(error, words);
  }
  const key = `training.refused-${name}`;
  return words.has(key) ? words.t(key) : faultWords(member, 'range', words);
}
