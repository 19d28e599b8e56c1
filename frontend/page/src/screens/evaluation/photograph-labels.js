import { dataTable } from '../../components/data-table.js';
import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { figure, rightOf, shareOf } from './photograph-figures.js';
import { addressOf } from './view.js';

/**
 * The names of the labels, each leading to the photographs of it that are wrong.
 *
 * @param {Api.PhotographLabel[]} labels
 * @param {{ expect: () => void, signal: AbortSignal }} options expect: told when one was followed
 * @returns {{ nodes: HTMLElement[], update: (view: import('./view.js').View) => void }}
 */
export function labelLinks(labels, { expect, signal }) {
  const nodes = labels.map(({ name }) => {
    const link = el('a', { class: 'row-link' }, name);
    link.addEventListener('click', expect, { signal });
    return link;
  });
  return {
    nodes,
    update(view) {
      for (const [row, { name }] of labels.entries()) {
        nodes[row].setAttribute('href', addressOf({ ...view, label: name }));
        if (name === view.label) {
          nodes[row].setAttribute('aria-current', 'true');
        } else {
          nodes[row].removeAttribute('aria-current');
        }
      }
    },
  };
}

/**
 * A row for each label; where there are several sources, a column for each.
 *
 * @param {{
 *   version: string,
 *   labels: Api.PhotographLabel[],
 *   links: HTMLElement[],
 *   sources: string[],
 *   signal: AbortSignal,
 * }} options
 */
export function labelTable({ version, labels, links, sources, signal }) {
  const apart = sources.length > 1 ? sources : [];
  return dataTable({
    caption: ({ t }) => t('evaluation.byLabel', { version }),
    columns: [
      { name: ({ t }) => t('evaluation.label') },
      { name: ({ t }) => t('evaluation.rightClass') },
      { name: ({ t }) => t('evaluation.accuracy'), format: figure },
      { name: ({ t }) => t('evaluation.rightOf'), format: figure },
      { name: ({ t }) => t('evaluation.flaggedOf'), format: figure },
      ...apart.map((name) => ({ name, format: figure })),
    ],
    rows: labels.map((label, row) => [
      links[row],
      classNames(label.classes),
      shareOf(label.figures.accuracy),
      rightOf(label.figures),
      flaggedCount(label.figures),
      ...apart.map((name) => {
        const part = label.sources.find((each) => each.name === name);
        return part ? rightOf(part.figures) : '–';
      }),
    ]),
    signal,
  });
}

/** @param {Api.PhotographFigures} figures of one label: all show one of the classes, or none does */
function flaggedCount({ flagged, othersFlagged, garments, others }) {
  return flagged === null
    ? '–'
    : (/** @type {Translator} */ { t, number }) =>
        t('evaluation.of', {
          part: number(flagged + (othersFlagged ?? 0)),
          whole: number(garments + others),
        });
}

/** @param {number[]} classes @returns {Words} */
const classNames = (classes) => (translator) =>
  classes.length === 0
    ? translator.t('evaluation.noClass')
    : classes.map((index) => className(index)(translator)).join(', ');
