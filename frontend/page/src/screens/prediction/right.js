import { classIdOf, pathOf } from '../../api/datasets.js';
import { failure } from '../../components/failure.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';

const NEW = '';

/**
 * "Was that right?": keeps the picture under the class that the reader names, in a dataset of
 * theirs. Nothing is asked of the service until it is opened, and nothing kept until it is said.
 *
 * @param {File} file
 * @param {Api.Prediction} answer
 * @param {Page} page
 * @param {AbortSignal} signal ends the view
 */
export function wasThatRight(file, answer, page, signal) {
  const { api, store } = page;
  const body = el('div');
  const node = el(
    'details',
    { class: 'was-right' },
    el('summary', {}, ({ t }) => t('prediction.fix-right')),
    body,
  );
  let asked = false;
  node.addEventListener(
    'toggle',
    () => {
      if (node.open && !asked) {
        asked = true;
        region(body, {
          load: async (inner) => {
            const { datasets } = await api.get('datasets', { signal: inner });
            return datasets.filter(({ builtIn }) => !builtIn);
          },
          show: (datasets, inner) => form(datasets, file, answer, page, inner),
          store,
          signal,
          level: 3,
        });
      }
    },
    { signal },
  );
  return node;
}

/** @param {Api.OwnDataset[]} datasets */
function form(datasets, file, answer, page, signal) {
  const { api, store, router, announce, i18n } = page;
  if (datasets.length === 0) {
    return el(
      'p',
      {},
      el('span', {}, ({ t }) => t('prediction.fix-noDatasets')),
      ' ',
      el('a', { href: router.href('datasets') }, ({ t }) => t('prediction.fix-makeDataset')),
    );
  }
  const label = (/** @type {Api.OwnClass} */ known) => (translator) =>
    known.names[translator.language] || known.names.en;
  const option = (value, words) => el('option', { value }, words);
  const dataset = el(
    'select',
    { class: 'field', id: 'right-dataset' },
    ...datasets.map(({ name }) => option(name, name)),
  );
  dataset.value = page.dataset?.name ?? datasets[0].name;
  const known = el('select', { class: 'field', id: 'right-class' });
  const name = el('input', { class: 'field', id: 'right-name', maxlength: '100' });
  const row = (control, key) =>
    el(
      'p',
      {},
      el('label', { class: 'label', for: control.id }, ({ t }) => t(key)),
      control,
    );
  const newName = row(name, 'prediction.fix-newName');
  const keep = el('button', { class: 'button slight' }, ({ t }) => t('prediction.fix-keep'));
  const said = el('div', { role: 'status' });
  const chosen = () => datasets.find((each) => each.name === dataset.value) ?? datasets[0];

  const showClasses = () => {
    known.replaceChildren(
      ...chosen().classes.map((each) => option(each.id, label(each))),
      option(NEW, ({ t }) => t('prediction.fix-newClass')),
    );
    showName();
  };
  const showName = () => {
    newName.hidden = known.value !== NEW;
    name.required = known.value === NEW;
  };
  dataset.addEventListener('change', showClasses, { signal });
  known.addEventListener('change', showName, { signal });
  showClasses();

  const node = el(
    'form',
    {},
    row(dataset, 'prediction.fix-keepIn'),
    row(known, 'prediction.fix-rightIs'),
    newName,
    el('p', { class: 'small' }, ({ t }) => t('prediction.fix-kept')),
    el('p', { class: 'buttons' }, keep),
    said,
  );

  /** The class that was named, made first where there is none; and what it is called. */
  async function classOf(it) {
    const typed = name.value.trim();
    const id = known.value || classIdOf(typed, it.classes);
    const there = it.classes.find((each) => each.id === id);
    if (!there) {
      await api.put(pathOf(it.name, 'classes', id), { en: typed, fr: typed }, { signal });
    }
    return { id, words: there ? label(there) : () => typed };
  }

  node.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      const it = chosen();
      keep.disabled = true;
      try {
        const { id, words } = await classOf(it);
        const { index, name: answered, confidence } = answer.prediction;
        await api.post(pathOf(it.name, 'pictures'), file, {
          query: {
            class: id,
            source: 'correction',
            file: file.name,
            version: answer.model.version,
            answer: answered || String(index),
            probability: confidence,
          },
          signal,
        });
        const sentence = (translator) =>
          translator.t('prediction.fix-keptNow', {
            dataset: it.name,
            name: String(words(translator)),
          });
        said.replaceChildren(el('p', {}, sentence));
        announce(sentence(i18n.translator));
      } catch (error) {
        if (!signal.aborted) {
          said.replaceChildren(failure(error, { store, signal, level: 3 }));
        }
      }
      keep.disabled = false;
    },
    { signal },
  );
  return node;
}
