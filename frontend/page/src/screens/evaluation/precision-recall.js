import { lineChart } from '../../charts/line-chart.js';
import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { CURVES } from './view.js';

/** How many classes are drawn unless the address says which: those of the lowest average precision. */
const FIRST = 3;

/** The recalls at which values are read off. */
const STEPS = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);

/**
 * @typedef {{ index: number, curve: Api.PrecisionRecall }} Class
 */

/**
 * Precision by recall of the classes that the reader chooses, average precision beside each.
 *
 * @param {Api.Evaluation} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function precisionRecall({ precisionRecall: all }, screen) {
  const { version } = screen;
  const heading = el('h2', {}, ({ t }) => t('findings.pr'));
  if (!all) {
    return {
      node: el(
        'section',
        { class: 'section' },
        heading,
        el('p', { class: 'explained' }, ({ t }) => t('findings.pr-unmeasured', { version })),
        el('p', {}, el('code', {}, `penderie evaluate ${version} --record`)),
      ),
    };
  }
  const classes = rankedClasses(all);
  const mean = classes.reduce((sum, { curve }) => sum + curve.averagePrecision, 0) / classes.length;
  const { names = className, shelf, go, signal } = screen;
  let chosen = chosenOf(classes, shelf.get('view').curves);
  const axis = {
    format: (words, value) => words.share(value, 0),
    range: /** @type {[number, number]} */ ([0, 1]),
  };
  const chart = lineChart({
    title: ({ t }) => t('findings.pr-of', { version }),
    file: `penderie-${version}-precision-recall`,
    x: { ...axis, label: ({ t }) => t('evaluation.column-recall') },
    y: { ...axis, label: ({ t }) => t('evaluation.column-precision') },
    curves: curvesOf(chosen, names),
    spots: () => spotsOf(chosen, names),
    signal,
  });

  const boxes = classes.map(({ index, curve }) => {
    const box = el('input', { type: 'checkbox', value: index });
    box.addEventListener(
      'change',
      () => {
        const checked = boxes.filter((each) => each.box.checked).map((each) => each.index);
        go({ curves: checked }, { replace: true });
      },
      { signal },
    );
    const label = el(
      'label',
      {},
      box,
      el('span', {}, names(index)),
      el('span', { class: 'average' }, ({ number }) => number(curve.averagePrecision, 3)),
    );
    return { index, box, label };
  });

  /** @param {import('./view.js').View} view */
  function update({ curves }) {
    chosen = chosenOf(classes, curves);
    const full = chosen.length >= CURVES;
    for (const { index, box } of boxes) {
      box.checked = chosen.some((each) => each.index === index);
      box.disabled = full && !box.checked;
    }
    chart.update(curvesOf(chosen, names));
  }

  update(shelf.get('view'));
  return {
    node: el(
      'section',
      { class: 'section precision-recall' },
      heading,
      el('p', { class: 'explained' }, ({ t }) => t('findings.pr-read')),
      el(
        'div',
        { class: 'beside' },
        el(
          'fieldset',
          {},
          el('legend', {}, ({ t, number }) => t('findings.pr-classes', { most: number(CURVES) })),
          el('div', { class: 'averages' }, ...boxes.map(({ label }) => label)),
          el('p', { class: 'small' }, ({ t, number }) =>
            t('findings.pr-mean', { mean: number(mean, 3) }),
          ),
        ),
        chart.node,
      ),
    ),
    update,
  };
}

/**
 * The classes that have a curve, that of the lowest average precision first.
 *
 * @param {(Api.PrecisionRecall | null)[]} all by class
 * @returns {Class[]}
 */
export const rankedClasses = (all) =>
  all
    .flatMap((curve, index) => (curve ? [{ index, curve }] : []))
    .sort((a, b) => a.curve.averagePrecision - b.curve.averagePrecision || a.index - b.index);

/**
 * @param {Class[]} classes
 * @param {number[] | null} wanted as the address has it
 */
const chosenOf = (classes, wanted) =>
  wanted
    ? classes.filter(({ index }) => wanted.includes(index)).slice(0, CURVES)
    : classes.slice(0, FIRST);

/** @param {Class[]} chosen @returns {import('../../charts/line-chart.js').Curve[]} */
const curvesOf = (chosen, names) =>
  chosen.map(({ index, curve }, place) => ({
    name: names(index),
    points: curve.recall.map((recall, at) => [recall, curve.precision[at]]),
    colour: place,
    dashed: place,
  }));

/**
 * What is read off at each recall: the first point of each curve that reaches it.
 *
 * @param {Class[]} chosen
 * @param {import('../../components/garment-tag.js').ClassNames} names
 * @returns {import('../../charts/reader.js').Spot[]}
 */
export const spotsOf = (chosen, names) =>
  chosen.length === 0
    ? []
    : STEPS.map((step) => {
        const reached = chosen.map(({ index, curve }, place) => {
          const at = curve.recall.findIndex((recall) => recall >= step);
          return { index, place, precision: curve.precision[at], threshold: curve.thresholds[at] };
        });
        return {
          at: step,
          marks: reached.map(({ place, precision }) => ({ value: precision, colour: place })),
          words: (words) => [
            `${words.t('evaluation.column-recall')} ${words.share(step, 0)}`,
            ...reached.map(({ index, precision, threshold }) =>
              words.t('findings.pr-spot', {
                name: names(index)(words),
                precision: words.share(precision, 1),
                threshold: words.share(threshold, 1),
              }),
            ),
          ],
        };
      });
