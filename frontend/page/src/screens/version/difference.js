import { dataTable } from '../../components/data-table.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { fieldName } from '../training/form/members.js';
import { effective, valueWords } from '../training/run/choices.js';
import { ownChoices } from './recipe.js';

/** So many others can be laid beside it: more columns than that are not read. */
const MOST = 4;

/**
 * The choices in which versions are not all alike.
 *
 * @param {[string, unknown][][]} all the choices of each, as path and value
 * @returns {{ field: string, values: unknown[] }[]} undefined where one has no such choice
 */
export function differing(all) {
  const maps = all.map((choices) => new Map(choices));
  return [...new Set(all.flat().map(([field]) => field))]
    .map((field) => ({ field, values: maps.map((choices) => choices.get(field)) }))
    .filter(({ values }) => values.some((value) => value !== values[0]));
}

/**
 * What sets it apart from other versions: the hyperparameters that differ, beside the accuracies.
 *
 * @param {Api.ModelDetail} model
 * @param {{
 *   others: Api.ModelSummary[],
 *   members: import('../training/form/members.js').Member[],
 *   api: Client,
 *   store: PageStore,
 *   signal: AbortSignal,
 * }} options others: at least one
 */
export function difference(model, { others, members, api, store, signal }) {
  const place = el('div', { role: 'status' });
  const boxes = others.map(({ version }) => {
    const box = el('input', { type: 'checkbox', value: version });
    return { box, node: el('label', { class: 'check' }, box, ' ', el('span', {}, version)) };
  });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const table = region(place, {
    load: (inner) =>
      Promise.all(
        chosen().map((version) =>
          api.get(`models/${encodeURIComponent(version)}`, { signal: inner }),
        ),
      ),
    placeholder: () => [],
    show: (compared, inner) =>
      compared.length ? comparison([model, ...compared], members, inner) : [],
    store,
    signal,
  });
  const fieldset = el(
    'fieldset',
    { class: 'others' },
    el('legend', {}, ({ t }) => t('version.beside')),
    ...boxes.map(({ node }) => node),
  );
  fieldset.addEventListener(
    'change',
    () => {
      const full = chosen().length >= MOST;
      for (const { box } of boxes) {
        box.disabled = full && !box.checked;
      }
      table.reload();
    },
    { signal },
  );
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('version.difference')),
    fieldset,
    place,
  );
}

/** @param {Api.ModelDetail[]} models */
function comparison(models, members, signal) {
  const rows = differing(
    models.map(({ card }) => effective(ownChoices(card.hyperparameters ?? {}), members)),
  );
  return dataTable({
    caption: ({ t }) => t('version.difference'),
    captionHidden: true,
    columns: [
      { name: ({ t }) => t('version.choice') },
      ...models.map(({ version }) => ({ name: version })),
    ],
    rows: [
      [
        ({ t }) => t('version.on-test'),
        ...models.map(
          ({ testAccuracy }) =>
            ({ share }) =>
              typeof testAccuracy === 'number' ? share(testAccuracy, 2) : '–',
        ),
      ],
      ...rows.map(({ field, values }) => [
        fieldName(field),
        ...values.map(
          (value) => (translator) => (value === undefined ? '–' : valueWords(value, translator)),
        ),
      ]),
    ],
    signal,
  });
}
