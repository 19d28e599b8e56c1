import { later } from '../../components/later.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';
import { summary } from './summary.js';

/** The parts below the figures; has: whether the evaluation holds what the part shows. */
const PARTS = [
  {
    name: 'mistakes',
    has: ({ surestMistakes }) => surestMistakes?.length > 0,
    bring: () => import('./mistakes.js'),
    build: ({ mistakes }, evaluation, screen) => ({ node: mistakes(evaluation, screen) }),
  },
  {
    name: 'confusions',
    bring: () => import('./confusions.js'),
    build: ({ confusions }, evaluation, screen) => confusions(evaluation, screen),
  },
  {
    name: 'classes',
    bring: () => import('./class-table.js'),
    build: ({ classTable }, evaluation, screen) => classTable(evaluation, screen),
  },
  {
    name: 'calibration',
    has: ({ calibration }) => Boolean(calibration),
    bring: () => import('./calibration.js'),
    build: ({ calibrationPart }, evaluation, screen) => ({
      node: calibrationPart(evaluation, screen),
    }),
  },
  {
    name: 'curves',
    has: ({ history }) => history?.length > 0,
    bring: () => import('./curves.js'),
    build: ({ curves }, evaluation, screen) => ({ node: curves(evaluation, screen) }),
  },
];

/**
 * One version: its figures, then, as the reader comes near, its mistakes, its confusions and the
 * pictures behind them, class by class, how far its confidence can be believed, and how its training
 * went.
 *
 * @param {object} evaluation as the service gives it
 * @param {object} screen what the parts of this screen are given, see screen.js
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
export function versionView(evaluation, screen) {
  const { store, signal } = screen;
  const built = [];
  const parts = PARTS.filter(({ has = () => true }) => has(evaluation)).map(
    ({ name, bring, build }) => {
      const place = el('div', { class: `part part-${name}` });
      later(place, {
        bring,
        build(module, inner) {
          const part = build(module, evaluation, { ...screen, signal: inner });
          built.push(part);
          return part.node;
        },
        placeholder: () => el('div', { class: 'section' }, skeleton()),
        store,
        signal,
      });
      return place;
    },
  );
  return {
    nodes: [summary(evaluation, screen), ...parts],
    update(view) {
      for (const { update } of built) {
        update?.(view);
      }
    },
  };
}
