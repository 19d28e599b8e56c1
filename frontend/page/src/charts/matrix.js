import { brought } from '../components/on-demand.js';
import { el } from '../dom.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { matrixKeys } from './matrix-keys.js';
import { heatLevel } from './scale.js';

/** Steps of colour: each has its own contrast, see styles/charts.css. */
const LEVELS = 7;
/** On each side of nought, in a matrix of differences. */
const SIDES = 3;

/**
 * @typedef {{
 *   counts: number[][],
 *   mode?: 'counts' | 'percent',
 *   selected?: { truth: number, predicted: number } | null,
 * }} MatrixData counts[truth][predicted], or differences of them; percent: of a row
 */

/**
 * A confusion matrix as a table that the keyboard walks through: one tab stop, arrows, Home, End,
 * Enter. Errors have a scale of colour to themselves; the diagonal, which would drown them, is set
 * back.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   names: Words[],
 *   data: MatrixData,
 *   kind?: 'errors' | 'difference',
 *   onSelect?: (cell: { truth: number, predicted: number }) => void,
 *   signal: AbortSignal,
 * }} options names: of the classes; difference: values around nought, more errors against fewer
 * @returns {{ node: HTMLElement, update: (data: MatrixData) => void }}
 */
export function matrixChart({ title, file, names, data, kind = 'errors', onSelect, signal }) {
  /** @type {MatrixData} */
  let current = { mode: 'counts', selected: null, ...data };
  const keys = matrixKeys({ onSelect, signal });
  const frame = chartFrame({
    title,
    file,
    signal,
    draw: (_, translator) => {
      const cells = cellsOf(current, kind, translator);
      return el(
        'div',
        { class: 'matrix-wrap' },
        keys.attach(table(cells, { title, names, translator, current, onSelect })),
        scaleLegend(kind, translator, onSelect),
      );
    },
    drawing: async (translator) => {
      const { matrixDrawing } = await brought(() => import('./matrix-drawing.js'));
      return matrixDrawing({ title, names, data: current, kind }, translator);
    },
    numbers: () => ({
      columns: [
        { name: ({ t }) => t('matrix.corner') },
        ...names.map((name) => ({ name, format: (words, value) => words.number(value) })),
      ],
      rows: current.counts.map((row, truth) => [names[truth], ...row]),
    }),
  });
  return {
    node: frame.node,
    update(next) {
      current = { ...current, ...next };
      frame.refresh();
    },
  };
}

/**
 * What stands in the cells of a matrix, and in which colour.
 *
 * @param {MatrixData} data
 * @param {'errors' | 'difference'} kind
 * @param {Translator} translator
 * @returns {{ value: string, heat: string, right: boolean }[][]} [truth][predicted]; heat: as
 *     styles/charts.css names it
 */
export function cellsOf({ counts, mode }, kind, translator) {
  const off = counts.flatMap((row, truth) => row.filter((_, predicted) => predicted !== truth));
  const most = Math.max(...off.map(Math.abs), 0);
  return counts.map((row, truth) => {
    const sum = row.reduce((total, value) => total + value, 0);
    return row.map((value, predicted) => ({
      value:
        mode === 'percent'
          ? translator.share(sum === 0 ? 0 : value / sum, 1)
          : kind === 'difference'
            ? translator.signed(value)
            : translator.number(value),
      heat: heatOf(value, { right: truth === predicted, most, kind }),
      right: truth === predicted,
    }));
  });
}

function heatOf(value, { right, most, kind }) {
  if (kind === 'difference') {
    // More on the diagonal is better, more beside it worse.
    const worse = right ? -value : value;
    const level = heatLevel(Math.abs(value), right ? Math.max(most, Math.abs(value)) : most, SIDES);
    return level === 0 ? '0' : `${worse > 0 ? 'more' : 'less'}-${level}`;
  }
  return right ? 'right' : String(heatLevel(value, most, LEVELS));
}

function table(cells, { title, names, translator, current, onSelect }) {
  const { t } = translator;
  const words = names.map((name) => wordsOf(name, translator));
  const { selected } = current;
  const body = cells.map((row, truth) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, words[truth]),
      ...row.map(({ value, heat, right }, predicted) => {
        const chosen = selected?.truth === truth && selected?.predicted === predicted;
        return el(
          'td',
          {
            role: 'gridcell',
            tabindex: -1,
            'data-heat': heat,
            'data-key': `${truth}-${predicted}`,
            'aria-selected': onSelect ? String(chosen) : null,
            'aria-label': t(right ? 'matrix.right' : 'matrix.cell', {
              truth: words[truth],
              predicted: words[predicted],
              value,
            }),
          },
          value,
        );
      }),
    ),
  );
  return el(
    'table',
    { class: 'matrix', role: 'grid', 'aria-label': wordsOf(title, translator) },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { class: 'matrix-corner', scope: 'col' }, t('matrix.corner')),
        ...words.map((word) => el('th', { scope: 'col' }, el('span', {}, word))),
      ),
    ),
    el('tbody', {}, ...body),
  );
}

/**
 * The scale of colour: what its ends mean, and its steps from one to the other.
 *
 * @param {'errors' | 'difference'} kind
 * @param {Translator} translator
 */
export const scaleOf = (kind, { t }) =>
  kind === 'difference'
    ? {
        low: t('matrix.better'),
        steps: ['less-3', 'less-2', 'less-1', '0', 'more-1', 'more-2', 'more-3'],
        high: t('matrix.worse'),
      }
    : {
        low: t('matrix.few'),
        steps: Array.from({ length: LEVELS }, (_, level) => String(level + 1)),
        high: t('matrix.many'),
      };

function scaleLegend(kind, translator, onSelect) {
  const { low, steps, high } = scaleOf(kind, translator);
  return el(
    'p',
    { class: 'matrix-legend small' },
    el('span', {}, low),
    el(
      'span',
      { class: 'matrix-steps', 'aria-hidden': 'true' },
      ...steps.map((heat) => el('span', { 'data-heat': heat })),
    ),
    el('span', {}, high),
    onSelect && el('span', { class: 'matrix-hint' }, translator.t('matrix.keys')),
  );
}
