import { later } from '../../../components/later.js';
import { region } from '../../../components/region.js';
import { skeleton } from '../../../components/skeleton.js';
import { el } from '../../../dom.js';

/**
 * Where nobody has trained yet: how the version that answers learned, as its card keeps it.
 *
 * @param {Page} page
 */
export function exampleCurves({ readActiveModel, store, signal }) {
  const root = el('div', { class: 'example' });
  const placeholder = () => skeleton();
  later(root, {
    bring: () => import('../run/run-curves.js'),
    build({ runCurves }, inner) {
      const part = el('div');
      region(part, {
        load: readActiveModel,
        store,
        signal: inner,
        level: 3,
        placeholder,
        show: ({ version, card }, shown) => [
          el('h3', {}, ({ t }) => t('training.example', { version })),
          runCurves({ history: card.history ?? [] }, { file: `penderie-${version}`, signal: shown })
            .node,
        ],
      });
      return part;
    },
    placeholder,
    store,
    signal,
    level: 3,
  });
  return root;
}
