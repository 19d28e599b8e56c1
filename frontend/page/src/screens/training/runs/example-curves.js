import { region, skeleton } from '../../../components/region.js';
import { el } from '../../../dom.js';
import { runCurves } from '../run/run-curves.js';

/**
 * Where nobody has trained yet: how the version that answers learned, as its card keeps it.
 *
 * @param {Page} page
 */
export function exampleCurves({ readActiveModel, store, signal }) {
  const part = el('div');
  region(part, {
    load: readActiveModel,
    store,
    signal,
    level: 3,
    placeholder: () => skeleton(),
    // One that was trained elsewhere has none.
    show: ({ version, card: { history = [] } }, inner) =>
      history.length > 0
        ? [
            el('h3', {}, ({ t }) => t('training.example', { version })),
            runCurves({ history }, { name: version, signal: inner }).node,
          ]
        : [],
  });
  return part;
}
