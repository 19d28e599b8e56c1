import { el } from '../../dom.js';
import { BUILT_IN } from '../../state/routes.js';
import { rollback } from './version-actions.js';
import { addressOf } from './view.js';

/**
 * The versions of the registry, a line each: what it reaches, which one answers, and the ways to
 * look at it alone or beside the one that is shown.
 *
 * @param {import('./screen.js').Shown} screen
 * @param {import('./screen.js').Registry} first what it holds now
 */
export function versionList(screen, first) {
  const { shelf, signal } = screen;
  const list = el('ul', { class: 'version-list' });
  const foot = el('div', { class: 'version-foot', tabindex: -1 });

  const render = () => {
    const { list: versions } = shelf.get('registry') ?? first;
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : null;
    list.replaceChildren(
      ...versions.map((version) => line(version, shelf.get('version'), shelf.get('view'))),
    );
    if (focused) {
      /** @type {HTMLElement | null} */
      const same = list.querySelector(`[href="${CSS.escape(focused)}"]`);
      same?.focus({ preventScroll: true });
    }
  };
  const renderFoot = () => {
    const focused = foot.contains(document.activeElement);
    const registry = shelf.get('registry') ?? first;
    foot.replaceChildren(
      ...(registry.active.previous.length > 0 ? [rollback(screen, registry)] : []),
    );
    if (focused) {
      foot.focus({ preventScroll: true });
    }
  };
  for (const key of ['registry', 'view', 'version']) {
    shelf.addEventListener(key, render, { signal });
  }
  shelf.addEventListener('registry', renderFoot, { signal });
  render();
  renderFoot();
  return [el('h2', {}, ({ t }) => t('evaluation.versions')), list, foot];
}

/** @param {Api.ModelSummary} summary */
function line(summary, shown, { dataset, other }) {
  const { version, active, builtIn, testAccuracy, photographs, finishedAt, fault } = summary;
  const from = summary.dataset ?? BUILT_IN;
  const current = version === shown;
  const compared = version === other && !current;
  const marks = [
    active && el('span', { class: 'mark active' }, ({ t }) => t('evaluation.active')),
    builtIn && el('span', { class: 'mark' }, ({ t }) => t('evaluation.builtIn')),
    from !== (dataset ?? BUILT_IN) && el('span', { class: 'mark' }, from),
    fault && el('span', { class: 'mark fault' }, ({ t }) => t('evaluation.fault')),
    finishedAt && el('span', { class: 'mark' }, ({ date }) => date(finishedAt)),
  ].filter(Boolean);
  return el(
    'li',
    {},
    el(
      'a',
      {
        class: 'version-link',
        href: addressOf({ dataset, version }),
        'aria-current': current ? 'true' : null,
      },
      version,
    ),
    el('p', { class: 'version-marks small' }, ...marks),
    el(
      'dl',
      { class: 'version-accuracy' },
      figure('evaluation.onTest', testAccuracy, 2),
      from === BUILT_IN && figure('evaluation.onPhotographs', photographs?.accuracy, 1),
    ),
    el(
      'p',
      { class: 'version-compare' },
      comparison({ dataset, version, shown, current, compared, fault }),
    ),
  );
}

/**
 * @param {string} key of its name
 * @param {number | null | undefined} value a share
 * @param {number} digits
 */
function figure(key, value, digits) {
  return el(
    'div',
    {},
    el('dt', {}, ({ t }) => t(key)),
    el('dd', {}, value === undefined || value === null ? '–' : ({ share }) => share(value, digits)),
  );
}

function comparison({ dataset, version, shown, current, compared, fault }) {
  if (current || fault) {
    return null;
  }
  return el(
    'a',
    {
      href: compared
        ? addressOf({ dataset, version: shown })
        : addressOf({ dataset, version: shown, other: version }),
      'aria-current': compared ? 'true' : null,
    },
    ({ t }) => t(compared ? 'evaluation.stopComparing' : 'evaluation.compare'),
    el('span', { class: 'visually-hidden' }, ({ t }) =>
      t('evaluation.compareOf', { version, shown }),
    ),
  );
}
