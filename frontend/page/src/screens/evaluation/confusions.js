import { matrixChart } from '../../charts/matrix.js';
import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { cellPictures } from './cell-pictures.js';
import { rankedConfusions } from './ranked-confusions.js';

/**
 * The confusion matrix, the pairs that are confused most, and below them the pictures of the cell that
 * the address names.
 *
 * @param {Api.Evaluation} evaluation
 * @param {import('./screen.js').Screen} screen
 */
export function confusions({ confusionMatrix }, screen) {
  const { counts } = confusionMatrix;
  const { version, names, go, shelf, signal } = screen;
  const select = (cell) => {
    shelf.set('sought', 'near');
    go({ cell, page: 1 });
  };
  /** @param {import('./view.js').View} view */
  const dataOf = ({ values, cell }) => ({ counts, mode: values, selected: cell });
  const chart = matrixChart({
    ...confusionChart(confusionMatrix, version, names),
    data: dataOf(shelf.get('view')),
    onSelect: select,
    signal,
  });
  const close = () => {
    const { cell } = shelf.get('view');
    go({ cell: null, page: 1 });
    /** @type {HTMLElement | null} */
    const left = chart.node.querySelector(`[data-key="${cell?.truth}-${cell?.predicted}"]`);
    left?.focus();
  };
  const ranked = rankedConfusions(counts, screen);
  ranked.update(shelf.get('view'));
  const pictures = cellPictures({ ...screen, counts, onClose: close });
  const { modes, mark } = modeSwitch(shelf.get('view').values, {
    onChange: (values) => go({ values }, { replace: true }),
    signal,
  });

  return {
    node: el(
      'section',
      { class: 'section confusions' },
      el('h2', {}, ({ t }) => t('evaluation.confusions')),
      el('p', { class: 'explained' }, ({ t }) => t('evaluation.confusions-explained')),
      modes,
      chart.node,
      ...ranked.nodes,
      pictures.node,
    ),
    update(view) {
      mark(view.values);
      chart.update(dataOf(view));
      ranked.update(view);
      pictures.update(view);
    },
  };
}

/**
 * @param {{ counts: number[][] }} confusionMatrix as the service and evaluation.json give it
 * @param {string} version its name
 * @param {import('../../components/garment-tag.js').ClassNames} [names] the garments' unless given
 */
export const confusionChart = ({ counts }, version, names = className) => ({
  title: ({ t }) => t('evaluation.matrix', { version }),
  file: `penderie-${version}-confusion`,
  names: counts.map((_, index) => names(index)),
  data: { counts },
});

/** Counts, or percent of a row. */
function modeSwitch(chosen, { onChange, signal }) {
  const inputs = /** @type {const} */ (['counts', 'percent']).map((values) => {
    const input = el('input', {
      type: 'radio',
      name: 'matrix-values',
      value: values,
      checked: values === chosen,
    });
    input.addEventListener('change', () => onChange(values), { signal });
    return input;
  });
  const modes = el(
    'fieldset',
    { class: 'choices' },
    el('legend', { class: 'visually-hidden' }, ({ t }) => t('evaluation.values')),
    ...inputs.map((input) =>
      el(
        'label',
        { class: 'check' },
        input,
        el('span', {}, ({ t }) => t(`evaluation.values-${input.value}`)),
      ),
    ),
  );
  return {
    modes,
    mark(values) {
      for (const input of inputs) {
        input.checked = input.value === values;
      }
    },
  };
}
