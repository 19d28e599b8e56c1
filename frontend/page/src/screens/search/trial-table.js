import { csv } from '../../charts/csv.js';
import { dataTable } from '../../components/data-table.js';
import { problemSentence } from '../../components/failure.js';
import { onDemand } from '../../components/on-demand.js';
import { el } from '../../dom.js';
import { fieldName } from '../training/form/members.js';
import { valueWords } from '../training/run/choices.js';
import { fullTraining, lastOf, ranked, tableOf } from './figures.js';

/**
 * The trials, the furthest and best first, each with a button that trains its configuration in full.
 *
 * @param {Page} page
 * @returns {{ node: HTMLElement, show: (search: Api.Search) => void }}
 */
export function trialTable({ api, router, signal }) {
  const place = el('div');
  const problem = el('p', { class: 'field-error', role: 'alert' });
  const trouble = el('div');
  const save = el('button', { type: 'button', class: 'button plain slight' }, ({ t }) =>
    t('search.save'),
  );
  /** @type {Api.Search} */
  let search;
  let shown = '';
  /** @type {import('../../components/data-table.js').Order | null} */
  let order = null;

  save.addEventListener(
    'click',
    () =>
      onDemand(trouble, {
        load: () => import('../../charts/save.js'),
        go({ saveFile }) {
          const { head, rows } = tableOf(ranked(search.results), fieldsOf(search));
          const content = new Blob([csv(head, rows)], { type: 'text/csv;charset=utf-8' });
          saveFile(`penderie-${search.name}.csv`, content);
        },
        signal,
      }),
    { signal },
  );

  async function train(button, trial) {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    problem.replaceChildren();
    try {
      const run = await api.post('training-runs', fullTraining(search, trial), { signal });
      router.go(router.href('training', { run: run.id }, { dataset: search.dataset ?? null }));
    } catch (error) {
      if (!signal.aborted) {
        problem.replaceChildren(el('span', {}, (words) => problemSentence(error, words)));
        button.removeAttribute('aria-disabled');
      }
    }
  }

  /** @param {Api.Trial} trial */
  function trainButton(trial) {
    const { number } = trial;
    const button = el(
      'button',
      {
        type: 'button',
        class: 'quiet',
        value: number,
        'aria-label': ({ t, number: say }) => t('search.train-one', { trial: say(number) }),
      },
      ({ t }) => t('search.train'),
    );
    button.addEventListener('click', () => train(button, trial), { signal });
    return button;
  }

  function draw() {
    const fields = fieldsOf(search);
    const trials = ranked(search.results);
    const data = search.settings?.resource === 'DATA';
    const scrolled = place.querySelector('.table-wrap')?.scrollLeft ?? 0;
    const number = (digits) => (words, value) => words.number(value, digits);
    const columns = [
      { name: ({ t }) => t('search.trial'), format: number(0), sortable: true },
      {
        name: ({ t }) => t('training.accuracy'),
        format: ({ share }, value) => share(value),
        sortable: true,
      },
      {
        name: ({ t }) => t('training.loss'),
        format: (words, value) => words.number(value, value < 100 ? 4 : 0),
        sortable: true,
      },
      data
        ? {
            name: ({ t }) => t('search.share'),
            format: ({ share }, value) => share(value, 0),
            sortable: true,
          }
        : { name: ({ t }) => t('search.epochs'), format: number(0), sortable: true },
      { name: ({ t }) => t('search.further') },
      ...fields.map((field) => ({
        name: fieldName(field),
        ...(trials.some(({ values }) => typeof values[field] === 'number') && {
          format: (words, value) => valueWords(value, words),
          sortable: true,
        }),
      })),
    ];
    const rows = trials.map((trial) => {
      const last = lastOf(trial);
      return [
        trial.number,
        last?.validationAccuracy ?? null,
        last?.validationLoss ?? null,
        last?.amount ?? null,
        trial.failure
          ? el('span', { class: 'search-failure', title: trial.failure }, ({ t }) =>
              t('search.failed'),
            )
          : last && trainButton(trial),
        ...fields.map((field) => cell(trial.values[field])),
      ];
    });
    place.replaceChildren(
      dataTable({
        caption: ({ t }) => t('search.trials'),
        captionHidden: true,
        columns,
        rows,
        order,
        onOrder(next) {
          order = next;
        },
        keys: trials.map((trial) => trial.number),
        signal,
      }),
    );
    place.querySelector('.table-wrap')?.scrollTo({ left: scrolled });
  }

  return {
    node: el(
      'section',
      { class: 'section search-trials' },
      el('h2', {}, ({ t }) => t('search.trials')),
      place,
      problem,
      el('p', { class: 'buttons' }, save),
      trouble,
    ),
    show(next) {
      search = next;
      const key = JSON.stringify(search.results);
      save.hidden = search.results.length === 0;
      if (key === shown) {
        return;
      }
      shown = key;
      if (search.results.length === 0) {
        place.replaceChildren(el('p', { class: 'small' }, ({ t }) => t('search.trials-none')));
      } else {
        draw();
      }
    },
  };
}

/** @param {Api.Search} search */
export const fieldsOf = ({ settings }) => Object.keys(settings?.space ?? {});

/** A number stays one, so that rows can be ordered by it. */
const cell = (value) =>
  value === undefined || typeof value === 'number'
    ? (value ?? null)
    : (words) => valueWords(value, words);
