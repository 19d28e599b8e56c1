import { failure } from '../../components/failure.js';
import { nextTurn } from '../../components/moments.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { answering, field } from './fields.js';

const PREPARATIONS = ['photograph', 'garment', 'exact'];
const SIZES = [28, 56, 84, 112];
const COLOURS = ['gray', 'kept'];

/** All datasets, and a form that makes one. @param {HTMLElement} root @param {Page} page */
export function datasetList(root, page) {
  const { store, readDatasets, signal } = page;
  const list = el('div', { class: 'dataset-list' });
  const make = form(page);
  // How many datasets there are is not known: until then nothing is seen below them.
  make.style.visibility = 'hidden';
  root.replaceChildren(list, make);
  region(list, {
    load: (inner) =>
      readDatasets(inner).finally(() => {
        nextTurn().then(() => make.style.removeProperty('visibility'));
      }),
    show: (datasets) => el('ul', {}, ...datasets.map((each) => line(each, page))),
    store,
    signal,
  });
}

/** @param {Api.OwnDataset} dataset @param {Page} page */
function line(dataset, { router }) {
  const { name, builtIn, pictures, classes, preparation, size, colour } = dataset;
  return el(
    'li',
    {},
    el(
      'a',
      {
        class: 'dataset-name',
        href: builtIn
          ? router.href('data', {}, { dataset: null })
          : router.href('datasets', { name }, { dataset: null }),
      },
      name,
    ),
    el('p', { class: 'small' }, ({ t, number }) =>
      t('datasets.summary', {
        pictures: number(pictures),
        classes: number(classes.length),
        counts: { pictures, classes: classes.length },
      }),
    ),
    el('p', { class: 'small muted' }, ({ t }) =>
      [
        t(`datasets.preparation-${preparation}`),
        ...(colour ? [t('datasets.inColour')] : []),
        `${size} × ${size}`,
      ].join(', '),
    ),
    answering(dataset, router),
    builtIn && el('p', { class: 'small' }, ({ t }) => t('datasets.builtIn')),
  );
}

/** @param {Page} page */
function form(page) {
  const { api, router, store, signal } = page;
  const name = el('input', {
    class: 'field',
    id: 'dataset-name',
    required: true,
    maxlength: '100',
    autocomplete: 'off',
    pattern: '[a-z0-9][a-z0-9._\\-]*',
    'aria-describedby': 'dataset-name-hint',
  });
  const option = (value, words) => el('option', { value }, words);
  const preparation = el(
    'select',
    { class: 'field', id: 'dataset-preparation' },
    ...PREPARATIONS.map((each) => option(each, ({ t }) => t(`datasets.preparation-${each}`))),
  );
  const size = el(
    'select',
    { class: 'field', id: 'dataset-size' },
    ...SIZES.map((each) => option(String(each), `${each} × ${each}`)),
  );
  size.value = '56';
  const colours = el(
    'select',
    { class: 'field', id: 'dataset-colours' },
    ...COLOURS.map((each) => option(each, ({ t }) => t(`datasets.colours-${each}`))),
  );
  const coloursField = field(colours, ({ t }) => t('datasets.colours'));
  const isGarment = () => preparation.value === 'garment';
  preparation.addEventListener(
    'change',
    () => {
      coloursField.hidden = isGarment();
    },
    { signal },
  );
  const trouble = el('div', { role: 'alert' });
  const button = el('button', { class: 'button' }, ({ t }) => t('datasets.make'));
  const node = el(
    'form',
    { class: 'dataset-form', 'aria-labelledby': 'dataset-form-heading' },
    el('h2', { id: 'dataset-form-heading' }, ({ t }) => t('datasets.makeHeading')),
    field(
      name,
      ({ t }) => t('datasets.name'),
      ({ t }) => t('datasets.nameHint'),
    ),
    field(preparation, ({ t }) => t('datasets.preparation')),
    field(size, ({ t }) => t('datasets.size')),
    coloursField,
    el('p', { class: 'buttons' }, button),
    trouble,
  );
  node.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        const made = await api.post(
          'datasets',
          {
            name: name.value,
            preparation: preparation.value,
            size: Number(size.value),
            colour: !isGarment() && colours.value === 'kept',
          },
          { signal },
        );
        // The other screens offer it, too.
        await page.readDatasets(signal).catch(() => {});
        router.go(router.href('datasets', { name: made.name }, { dataset: null }));
      } catch (error) {
        if (!signal.aborted) {
          trouble.replaceChildren(failure(error, { store, signal, level: 3 }));
        }
      }
      button.disabled = false;
    },
    { signal },
  );
  return node;
}
