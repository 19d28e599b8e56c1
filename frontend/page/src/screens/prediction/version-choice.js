import { empty } from '../../components/failure.js';
import { el } from '../../dom.js';
import { BUILT_IN } from '../../state/routes.js';

/**
 * Which of the registry's versions answers: the active one unless another one is chosen.
 *
 * @param {{
 *   page: Page,
 *   desk: import('./screen.js').Desk,
 *   onChoose: (version: string | null) => void,
 * }} options desk: holds the chosen `version`, null for the active one
 */
export function versionChoice({ page, desk, onChoose }) {
  const { api, dataset, store, readActiveModel, signal } = page;
  const select = el('select', { id: 'version', class: 'field' });
  /** @type {Api.ModelSummary[] | null} */
  let versions = null;

  function draw() {
    const options = optionsOf(versions, desk.get('version'));
    select.replaceChildren(
      ...options.map(({ value, version, chosen }) =>
        el('option', { value, selected: chosen }, label(value, version)),
      ),
    );
  }

  async function load() {
    try {
      const [all, { version }] = await Promise.all([
        api.get('models', { signal }),
        readActiveModel(signal, dataset?.name),
      ]);
      versions = versionsOf(dataset?.name ?? BUILT_IN, all, version);
      draw();
    } catch {
      // Without the list the active version answers; it is asked for again when the service is back.
    }
  }

  select.addEventListener('change', () => onChoose(select.value || null), { signal });
  desk.watch('version', draw, { signal });
  store.addEventListener(
    'connection',
    () => versions === null && store.get('connection') === 'up' && load(),
    { signal },
  );
  store.addEventListener('elsewhere', load, { signal });
  load();
  return el(
    'p',
    { class: 'version-choice' },
    el('label', { class: 'label', for: 'version' }, ({ t }) => t('prediction.answering')),
    select,
  );
}

/** In its place where no version knows the dataset. @param {Api.OwnDataset} dataset @param {Router} router */
export const untrained = ({ name }, router) =>
  empty(
    ({ t }) => t('prediction.untrained', { name }),
    el('a', { class: 'button', href: router.href('training') }, ({ t }) =>
      t('prediction.untrained-train'),
    ),
  );

function label(value, version) {
  if (value !== '') {
    return version;
  }
  return version === null
    ? ({ t }) => t('prediction.activeOne')
    : ({ t }) => t('prediction.activeVersion', { version });
}

/**
 * The versions that know a dataset.
 *
 * @param {string} dataset
 * @param {Api.ModelSummary[]} all
 * @param {string} active the one that answers for it
 */
const versionsOf = (dataset, all, active) =>
  all
    .filter((each) => (each.dataset ?? BUILT_IN) === dataset)
    .map((each) => ({ ...each, active: each.version === active }));

/**
 * What can be chosen: the active version first, with the value '', then all others that can answer,
 * and the one that the address names even where the registry does not know it.
 *
 * @param {Pick<Api.ModelSummary, 'version' | 'active' | 'fault'>[] | null} versions null until known
 * @param {string | null} named
 * @returns {{ value: string, version: string | null, chosen: boolean }[]}
 */
export function optionsOf(versions, named) {
  const active = versions?.find((each) => each.active)?.version ?? null;
  const others = (versions ?? [])
    .filter((each) => !each.active && !each.fault)
    .map(({ version }) => version);
  if (named !== null && named !== active && !others.includes(named)) {
    others.push(named);
  }
  return [
    { value: '', version: active, chosen: named === null || named === active },
    ...others.map((version) => ({ value: version, version, chosen: version === named })),
  ];
}
