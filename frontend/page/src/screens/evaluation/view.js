import { href } from '../../state/routes.js';

/** Which pictures a comparison shows: those that one version alone got right, or neither. */
export const OUTCOMES = Object.freeze(
  /** @type {const} */ (['onlyFirst', 'onlySecond', 'bothWrong']),
);

/** The most that a dataset may have. */
const CLASSES = 256;

/**
 * What of the evaluation is looked at. All of it is in the address.
 *
 * @typedef {{
 *   dataset: string | null,
 *   version: string | null,
 *   other: string | null,
 *   values: 'counts' | 'percent',
 *   cell: { truth: number, predicted: number } | null,
 *   label: string | null,
 *   outcome: typeof OUTCOMES[number],
 *   page: number,
 *   order: { by: string, rising: boolean } | null,
 * }} View dataset: null for the one that comes with Penderie; version: null for the active one; other: the version it is compared with; cell: of the
 *     matrix, whose pictures are shown; label: of the photographs that are shown, null for all; page: of the pictures, from 1; order: of the classes
 */

/** @param {Route} route @returns {View} */
export function viewOf({ params, query, dataset }) {
  const order = /^(-?)(\w[\w-]*)$/.exec(query.get('order') ?? '');
  return {
    dataset,
    version: params.version ?? null,
    other: query.get('with') || null,
    values: query.get('values') === 'percent' ? 'percent' : 'counts',
    cell: cellOf(query),
    label: query.get('shows') || null,
    outcome: OUTCOMES.find((each) => each === query.get('which')) ?? OUTCOMES[0],
    page: whole(query.get('page'), 1, 1e6) ?? 1,
    order: order && { by: order[2], rising: order[1] === '' },
  };
}

/** The address of a view; what is as usual is left out. @param {Partial<View>} view */
export function addressOf({
  dataset,
  version,
  other,
  values,
  cell,
  label,
  outcome,
  page = 1,
  order,
}) {
  return href('evaluation', version ? { version } : {}, {
    dataset,
    with: other,
    values: values === 'percent' ? values : null,
    truth: cell?.truth,
    predicted: cell?.predicted,
    shows: label,
    which: other && outcome !== OUTCOMES[0] ? outcome : null,
    page: page > 1 ? page : null,
    order: order ? `${order.rising ? '' : '-'}${order.by}` : null,
  });
}

function cellOf(query) {
  const truth = whole(query.get('truth'), 0, CLASSES - 1);
  const predicted = whole(query.get('predicted'), 0, CLASSES - 1);
  return truth === null || predicted === null ? null : { truth, predicted };
}

function whole(text, least, most) {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
