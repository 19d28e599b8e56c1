import { dataTable } from '../../components/data-table.js';
import { el } from '../../dom.js';
import { chanceOf, partingOf, verdictOf } from './verdict.js';

/**
 * What a change of the active version means, in figures: on the test pictures and on photographs
 * side by side, whether that is more than chance, and whether one gets better and the other worse.
 *
 * @typedef {{ now: number, next: number, kind: ReturnType<typeof verdictOf> | null, chance: number }}
 *     Side one of the two; kind: null where the two cannot be set against each other picture by
 *     picture
 */

/**
 * @param {Pick<Page, 'api' | 'signal'>} page
 * @param {Api.ModelSummary[]} list
 * @param {string} now
 * @param {string} next
 * @returns {Promise<{ test: Side | null, photographs: Side | null }>} null where it is not known of
 *     both
 */
export async function sidesOf({ api, signal }, list, now, next) {
  const [before, after] = [now, next].map((name) => list.find(({ version }) => version === name));
  const comparison =
    typeof before?.testAccuracy === 'number' && typeof after?.testAccuracy === 'number'
      ? await api
          .get(`models/${encodeURIComponent(now)}/comparison`, { query: { with: next }, signal })
          .catch(() => null)
      : null;
  return {
    test: sideOf(comparison, before?.testAccuracy, after?.testAccuracy),
    photographs: sideOf(
      comparison?.photographs,
      before?.photographs?.accuracy,
      after?.photographs?.accuracy,
    ),
  };
}

/**
 * @param {Pick<Api.Comparison, 'accuracy' | 'onlyFirst' | 'onlySecond' | 'pValue'> | null | undefined}
 *     compared
 * @param {number | null | undefined} now
 * @param {number | null | undefined} next
 * @returns {Side | null}
 */
function sideOf(compared, now, next) {
  if (compared) {
    const { accuracy, pValue } = compared;
    return {
      now: accuracy.first,
      next: accuracy.second,
      kind: verdictOf(compared),
      chance: pValue,
    };
  }
  return typeof now === 'number' && typeof next === 'number'
    ? { now, next, kind: null, chance: 1 }
    : null;
}

/**
 * @param {Awaited<ReturnType<typeof sidesOf>>} sides
 * @param {AbortSignal} signal
 * @returns {Node[]}
 */
export function changesView(sides, signal) {
  const { test, photographs } = sides;
  const parting = partingOf(sides);
  const unknown = /** @type {const} */ (['test', 'photographs']).filter((name) => !sides[name]);
  if (unknown.length === 2) {
    return [];
  }
  return [
    dataTable({
      caption: ({ t }) => t('evaluation.changes-right'),
      columns: [
        { name: ({ t }) => t('evaluation.changes-on') },
        ...['now', 'next', 'points'].map((name) => ({
          name: ({ t }) => t(`evaluation.changes-${name}`),
          format: () => '',
        })),
      ],
      rows: [row('onTest', test, 2), row('onPhotographs', photographs, 1)].filter(
        (each) => each !== null,
      ),
      signal,
    }),
    ...(test ? [sentence('onTest', test)] : []),
    ...(photographs ? [sentence('onPhotographs', photographs)] : []),
    ...unknown.map((name) => el('p', {}, ({ t }) => t(`evaluation.changes-unknown-${name}`))),
    ...(parting
      ? [
          el(
            'p',
            {},
            el('strong', {}, ({ t }) => t(`evaluation.changes-${parting}`)),
          ),
        ]
      : []),
  ];
}

/** @param {string} name @param {Side | null} side @param {number} digits */
function row(name, side, digits) {
  if (!side) {
    return null;
  }
  const { now, next } = side;
  return [
    ({ t }) => t(`evaluation.${name}`),
    ({ share }) => share(now, digits),
    ({ share }) => share(next, digits),
    ({ signed }) => signed((next - now) * 100, digits),
  ];
}

/** @param {string} name @param {Side} side */
function sentence(name, { kind, chance }) {
  return el('p', {}, (words) =>
    words.t(`evaluation.changes-${kind ?? 'untested'}`, {
      on: words.t(`evaluation.${name}`),
      chance: chanceOf(chance, words),
    }),
  );
}
