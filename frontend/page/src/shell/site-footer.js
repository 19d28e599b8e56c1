import { el } from '../dom.js';

/**
 * Where the garments come from, which network answers, and the way in for programs.
 *
 * @param {PageStore} store
 */
export function siteFooter(store) {
  const model = el('p');
  store.watch('model', (active) => {
    model.replaceChildren(
      ...(active ? [el('span', {}, ({ t }) => t('page.model', { version: active.version }))] : []),
    );
  });
  return el(
    'footer',
    { class: 'site-footer' },
    el('p', {}, ({ t }) => t('page.data')),
    model,
    el(
      'p',
      {},
      el('a', { href: 'q/swagger-ui/' }, ({ t }) => t('page.api')),
    ),
  );
}
