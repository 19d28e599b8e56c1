import { el } from '../../../dom.js';

/**
 * How many epochs a search takes, in words; nothing while a number is missing.
 *
 * @param {{ trials: number, method: string, resource: string }} settings
 * @param {ReturnType<typeof import('../figures.js').expectedEpochs>} expected
 * @param {number} part of the training pictures, that the trials learn from
 * @returns {(Node | string)[]}
 */
export function estimateWords({ trials, method, resource }, { rungs, about, most, full }, part) {
  if (![about, most, full, part].every(Number.isFinite) || trials < 1 || part <= 0) {
    return [];
  }
  const overData = resource === 'DATA';
  // Where trials first get all, each is trained in full.
  const halving = method === 'ASHA' && rungs.length > 1;
  const inRounds = overData ? 'search.takes-data' : 'search.takes-asha';
  return [
    el('span', {}, ({ t, number, share }) =>
      t(halving ? inRounds : 'search.takes-random', {
        trials: number(trials),
        about: number(Math.ceil(about)),
        most: number(Math.ceil(most)),
        rungs: rungs
          .slice(0, -1)
          .map((each) => (overData ? share(each, 1) : number(each)))
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
