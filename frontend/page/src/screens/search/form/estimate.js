import { el } from '../../../dom.js';

/**
 * How many epochs a search takes, in words; nothing while a number is missing.
 *
 * @param {{ trials: number, method: string }} settings
 * @param {ReturnType<typeof import('../figures.js').expectedEpochs>} expected
 * @param {number} part of the training pictures, that the trials learn from
 * @returns {(Node | string)[]}
 */
export function estimateWords({ trials, method }, { rungs, about, most, full }, part) {
  if (![about, most, full, part].every(Number.isFinite) || trials < 1 || part <= 0) {
    return [];
  }
  return [
    el('span', {}, ({ t, number, share }) =>
      t(method === 'ASHA' ? 'search.takes-asha' : 'search.takes-random', {
        trials: number(trials),
        about: number(about),
        most: number(most),
        rungs: rungs
          .slice(0, -1)
          .map((each) => number(each))
          .join(', '),
        share: share(part, Number.isInteger(part * 100) ? 0 : 1),
      }),
    ),
    ' ',
    el('span', {}, ({ t, number }) =>
      full > 0 ? t('search.takes-full', { full: number(full) }) : t('search.takes-none'),
    ),
  ];
}
