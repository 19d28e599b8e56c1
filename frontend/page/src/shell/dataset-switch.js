import { el } from '../dom.js';
import { href } from '../state/routes.js';

/** Whether the screen that comes was asked for with the switch, which then keeps the focus. */
let chosenHere = false;

/**
 * Which dataset a screen is about: shown once there is one that people brought. The choice is in the
 * address.
 *
 * @param {HTMLElement} place
 * @param {Pick<Page, 'store' | 'router' | 'announce' | 'i18n' | 'readDatasets'>} page
 * @param {{ route: Route, gone: boolean, signal: AbortSignal }} options gone: the dataset of the address
 *     is not there, and the screen about the one that comes with Penderie
 */
export function datasetSwitch(place, page, { route, gone, signal }) {
  const { store, router, announce, i18n, readDatasets } = page;
  const { screen } = route;
  const current = gone ? null : route.dataset;
  const select = el('select', { class: 'field', id: 'dataset' });
  const row = el(
    'p',
    { class: 'dataset-switch', hidden: true },
    el('label', { class: 'label', for: 'dataset' }, ({ t }) => t('dataset.label')),
    select,
    current !== null &&
      el('a', { class: 'small', href: href('datasets', { name: current }) }, ({ t }) =>
        t('dataset.tend'),
      ),
  );
  if (gone) {
    const sentence = ({ t }) => t('dataset.gone', { name: String(route.dataset) });
    place.append(el('p', { class: 'note' }, sentence));
    announce(sentence(i18n.translator));
  }
  place.append(row);

  const draw = () => {
    const names = (store.get('datasets') ?? [])
      .filter(({ builtIn }) => !builtIn)
      .map(({ name }) => name);
    if (current !== null && !names.includes(current)) {
      names.unshift(current);
    }
    select.replaceChildren(
      el('option', { value: '' }, ({ t }) => t('dataset.builtIn')),
      ...names.map((name) => el('option', { value: name }, name)),
    );
    select.value = current ?? '';
    row.hidden = names.length === 0;
    if (store.get('datasets') !== null) {
      place.classList.toggle('awaited', names.length > 0);
    }
    if (chosenHere && !row.hidden) {
      chosenHere = false;
      select.focus({ preventScroll: true });
    }
  };
  const read = () => {
    if (store.get('datasets') === null && store.get('connection') === 'up') {
      // Without the list the screen is of use all the same; it is asked for again.
      readDatasets(signal).catch(() => {});
    }
  };
  select.addEventListener(
    'change',
    () => {
      chosenHere = true;
      router.go(href(screen, {}, { dataset: select.value || null }));
    },
    { signal },
  );
  store.watch('datasets', draw, { signal });
  store.addEventListener('connection', read, { signal });
  read();
}
