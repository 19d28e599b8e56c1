import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';

/** What the report reached with the same network, and what people reach (arXiv 1708.07747). */
const REPORT = 0.9069;
const PEOPLE = 0.835;

/**
 * How good the active version is, beside the report's network and people.
 *
 * @param {Page} page what the screen was given
 */
export function figures({ readActiveModel, store, signal, router }) {
  const root = el('section', {
    class: 'section figures',
    'aria-label': ({ t }) => t('home.figures'),
  });
  region(root, {
    load: readActiveModel,
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '11rem' }),
    show: ({ version, accuracy }) =>
      el(
        'dl',
        {},
        figure(
          accuracy,
          ({ t }) => t('home.active', { version }),
          el('a', { href: router.href('evaluation', { version }) }, ({ t }) => t('home.how')),
        ),
        figure(REPORT, ({ t }) => t('home.report')),
        figure(PEOPLE, ({ t }) => t('home.people')),
      ),
  });
  return root;
}

function figure(value, words, ...more) {
  const fill = el('span', { class: 'figure-fill' });
  fill.style.inlineSize = `${(value ?? 0) * 100}%`;
  return el(
    'div',
    {},
    el('dt', {}, el('span', {}, words), ...more),
    el(
      'dd',
      {},
      el('span', { class: 'display' }, ({ share }) => (value === null ? '–' : share(value, 2))),
      el('span', { class: 'figure-track', 'aria-hidden': 'true' }, fill),
    ),
  );
}
