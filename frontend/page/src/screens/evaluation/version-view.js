import { later } from '../../components/later.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';
import { summary } from './summary.js';

/**
 * The parts below the figures; has: whether the evaluation holds what the part shows; bring: what
 * builds it then.
 *
 * @type {{
 *   name: string,
 *   has?: (evaluation: Api.Evaluation) => boolean,
 *   bring: () => Promise<(evaluation: any, screen: Screen) => Part>,
 * }[]}
 * @typedef {import('./screen.js').Screen} Screen
 * @typedef {{ node: HTMLElement, update?: (view: import('./view.js').View) => void }} Part
 */
const PARTS = [
  {
    name: 'mistakes',
    has: ({ surestMistakes }) => Boolean(surestMistakes?.length),
    bring: async () => (await import('./mistakes.js')).mistakes,
  },
  { name: 'confusions', bring: async () => (await import('./confusions.js')).confusions },
  { name: 'classes', bring: async () => (await import('./class-table.js')).classTable },
  {
    name: 'calibration',
    has: ({ calibration }) => Boolean(calibration),
    bring: async () => (await import('./calibration.js')).calibrationPart,
  },
  {
    name: 'curves',
    has: ({ history }) => Boolean(history?.length),
    bring: async () => (await import('./curves.js')).curves,
  },
];

/**
 * One version: its figures, then, as the reader comes near, its mistakes, its confusions and the
 * pictures behind them, class by class, how far its confidence can be believed, and how its training
 * went.
 *
 * @param {Api.Evaluation} evaluation
 * @param {Screen} screen
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
export function versionView(evaluation, screen) {
  const { store, signal } = screen;
  /** @type {Part[]} */
  const built = [];
  const parts = PARTS.filter(({ has }) => has?.(evaluation) ?? true).map(({ name, bring }) => {
    const place = el('div', { class: `part part-${name}` });
    later(place, {
      bring,
      build(partOf, inner) {
        const part = partOf(evaluation, { ...screen, signal: inner });
        built.push(part);
        return part.node;
      },
      placeholder: () => el('div', { class: 'section' }, skeleton()),
      store,
      signal,
    });
    return place;
  });
  return {
    nodes: [summary(evaluation, screen), ...parts],
    update(view) {
      for (const { update } of built) {
        update?.(view);
      }
    },
  };
}
