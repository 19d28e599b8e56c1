import { matrixChart } from '../../charts/matrix.js';
import { dataTable } from '../../components/data-table.js';
import { className, garmentTag } from '../../components/garment-tag.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';

/**
 * How good a version is: what it takes for what, and its figures class by class.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, readActiveModel, signal } = page;
  const content = el('div');
  let route = page.route;
  let matrix = null;
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('evaluation.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('evaluation.lede')),
    content,
  );

  region(content, {
    load: async (inner) => {
      const version = route.params.version ?? (await readActiveModel(inner)).version;
      const evaluation = await api.get(`models/${encodeURIComponent(version)}/evaluation`, {
        signal: inner,
      });
      return { version, ...evaluation };
    },
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '40rem' }),
    show({ version, confusionMatrix, report }, inner) {
      matrix = matrixChart({
        title: ({ t }) => t('evaluation.matrix', { version }),
        file: `penderie-${version}-confusion`,
        names: confusionMatrix.counts.map((_, index) => className(index)),
        data: { counts: confusionMatrix.counts, ...choice(route) },
        onSelect: ({ truth, predicted }) =>
          router.go(router.href('evaluation', route.params, { ...plain(route), truth, predicted })),
        signal: inner,
      });
      return [
        el('section', { class: 'section' }, modes(inner), matrix.node),
        el('section', { class: 'section' }, classTable(report.classes, inner)),
      ];
    },
  });

  /** Counts, or percent of a row. */
  function modes(inner) {
    return el(
      'fieldset',
      { class: 'choices' },
      el('legend', { class: 'visually-hidden' }, ({ t }) => t('evaluation.values')),
      ...['counts', 'percent'].map((mode) => {
        const input = el('input', {
          type: 'radio',
          name: 'mode',
          checked: choice(route).mode === mode,
        });
        input.addEventListener(
          'change',
          () =>
            router.go(router.href('evaluation', route.params, { ...plain(route), values: mode }), {
              replace: true,
            }),
          { signal: inner },
        );
        return el(
          'label',
          { class: 'check' },
          input,
          el('span', {}, ({ t }) => t(`evaluation.values-${mode}`)),
        );
      }),
    );
  }

  return {
    update(next) {
      route = next;
      matrix?.update(choice(route));
    },
  };
}

const plain = ({ query }) => Object.fromEntries(query);

/** What of the matrix the address names. */
function choice({ query }) {
  const cell = { truth: query.get('truth'), predicted: query.get('predicted') };
  const named = cell.truth !== null && cell.predicted !== null;
  return {
    mode: query.get('values') === 'percent' ? 'percent' : 'counts',
    selected: named ? { truth: Number(cell.truth), predicted: Number(cell.predicted) } : null,
  };
}

function classTable(classes, signal) {
  const share = (translator, value) => translator.share(value, 1);
  const column = (name, format) => ({
    name: ({ t }) => t(`evaluation.${name}`),
    format,
    sortable: true,
  });
  return dataTable({
    caption: ({ t }) => t('evaluation.classes'),
    columns: [
      { name: ({ t }) => t('evaluation.class') },
      column('precision', share),
      column('recall', share),
      column('f1', share),
      column('support', ({ number }, value) => number(value)),
    ],
    rows: classes.map(({ index, precision, recall, f1, support }) => [
      garmentTag(index),
      precision,
      recall,
      f1,
      support,
    ]),
    signal,
  });
}
