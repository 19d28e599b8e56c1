import { region } from '../../../components/region.js';
import { skeleton } from '../../../components/skeleton.js';
import { el } from '../../../dom.js';
import { runCurves } from '../run/run-curves.js';

/**
 * Where nobody has trained yet: how the version that answers learned, as its card keeps it.
 *
 * @param {object} page
 */
export function exampleCurves({ readActiveModel, store, signal }) {
  const root = el('div', { class: 'example' });
  region(root, {
    load: readActiveModel,
    store,
    signal,
    level: 3,
    placeholder: () => skeleton({ blockSize: '26rem' }),
    show: ({ version, card }, inner) => [
      el('h3', {}, ({ t }) => t('training.example', { version })),
      runCurves({ history: card.history ?? [] }, { file: `penderie-${version}`, signal: inner })
        .node,
    ],
  });
  return root;
}
