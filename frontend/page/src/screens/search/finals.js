import { dataTable } from '../../components/data-table.js';
import { el } from '../../dom.js';

/**
 * The full trainings, and whether what was found is better than what there was.
 *
 * @param {Pick<Page, 'signal'>} page
 * @returns {{ node: HTMLElement, show: (search: Api.Search) => void }}
 */
export function finals({ signal }) {
  const node = el('section', { class: 'section search-finals', hidden: true });
  let shown = '';
  return {
    node,
    show({ finals: runs, verdicts }) {
      const key = JSON.stringify([runs, verdicts]);
      node.hidden = runs.length === 0;
      if (key === shown || runs.length === 0) {
        return;
      }
      shown = key;
      const going = runs.some((run) => run.validationAccuracy === undefined && !run.failure);
      const rows = verdicts.map((verdict) => [
        el('span', {}, whose(verdict)),
        el('span', {}, sentence(verdict, going)),
        el('span', {}, ({ t, number }) =>
          t('search.runs-of', {
            runs: number(verdict.runs),
            all: number(runs.filter(({ trial }) => trial === verdict.trial).length),
          }),
        ),
        meanOf(verdict),
        verdict.difference ?? null,
        verdict.pValue ?? null,
      ]);
      node.replaceChildren(
        el('h2', {}, ({ t }) => t('search.finals')),
        el('p', { class: 'small' }, ({ t }) => t('search.finals-hint')),
        dataTable({
          caption: ({ t }) => t('search.finals'),
          captionHidden: true,
          columns: [
            { name: ({ t }) => t('search.trial') },
            { name: ({ t }) => t('search.verdict') },
            { name: ({ t }) => t('search.runs') },
            { name: ({ t }) => t('search.mean') },
            {
              name: ({ t }) => t('search.difference'),
              format: ({ t, signed }, value) =>
                t('search.points', { points: signed(value * 100, 2) }),
            },
            {
              name: ({ t }) => t('search.pValue'),
              format: ({ number }, value) => number(value, 3),
            },
          ],
          rows,
          signal,
        }),
      );
    },
  };
}

/** @param {Api.Verdict} verdict @returns {Words} */
const whose =
  ({ trial }) =>
  ({ t, number }) =>
    trial === 0 ? t('search.base') : t('search.trial-number', { trial: number(trial) });

/** @param {Api.Verdict} verdict @returns {Words} */
const meanOf =
  ({ mean, deviation }) =>
  ({ share, number }) =>
    mean === undefined
      ? '–'
      : deviation === undefined
        ? share(mean)
        : `${share(mean)} ± ${number(deviation * 100, 2)}`;

/**
 * What the numbers say.
 *
 * @param {Api.Verdict} verdict
 * @param {boolean} going whether more full trainings follow
 * @returns {Words}
 */
const sentence =
  ({ trial, better, pValue, difference, failed }, going) =>
  ({ t }) => {
    if (trial === 0) {
      return t('search.verdict-base');
    }
    if (going) {
      return t('search.verdict-going');
    }
    if (better) {
      return t('search.verdict-better');
    }
    if (pValue === undefined) {
      return t(failed > 0 ? 'search.verdict-failed' : 'search.verdict-few');
    }
    return t(
      (difference ?? 0) < 0 && pValue < 0.05 ? 'search.verdict-worse' : 'search.verdict-chance',
    );
  };
