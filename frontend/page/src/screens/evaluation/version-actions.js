import { el } from '../../dom.js';
import { promotion, removal } from './promotion.js';
import { addressOf } from './view.js';

/**
 * What may be done with a version: let it answer, remove it. Follows the registry.
 *
 * @param {import('./screen.js').Screen} screen
 * @param {{ named?: boolean }} [options] named: beside another version, where only letting one
 *     answer makes sense and "it" could be either
 */
export function versionActions(screen, { named = false } = {}) {
  const { shelf, version, router, signal } = screen;
  const root = el('div', { class: 'version-actions' });
  shelf.watch(
    'registry',
    (registry) => {
      const summary = registry?.list.find((each) => each.version === version);
      if (!registry || !summary) {
        root.replaceChildren();
        return;
      }
      const { active, builtIn, fault } = summary;
      const focused = root.contains(document.activeElement);
      root.replaceChildren(
        ...[
          active && !named && el('p', { class: 'mark active' }, ({ t }) => t('evaluation.active')),
          !active && !fault && promotion(screen, registry, version, { named }),
          !active && !builtIn && !named && removal(screen, version, () => router.go(addressOf({}))),
        ].filter((part) => part !== false),
      );
      if (focused && !root.contains(document.activeElement)) {
        root.setAttribute('tabindex', '-1');
        root.focus({ preventScroll: true });
      }
    },
    { signal },
  );
  return root;
}
