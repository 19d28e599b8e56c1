import { el } from '../../../dom.js';

/** Runs, or searches, a page. */
export const PAGE = 10;

/** How many come before the page that an address names. @param {URLSearchParams} query */
export const offsetOf = (query) =>
  (Math.max(1, Number.parseInt(query.get('page') ?? '', 10) || 1) - 1) * PAGE;

/**
 * The ways to newer and to older ones; nothing where one page holds all.
 *
 * @param {{
 *   offset: number,
 *   total: number,
 *   address: (changes: { page: number | null }) => string,
 * }} options
 */
export function pager({ offset, total, address }) {
  if (total <= PAGE) {
    return el('span');
  }
  const page = Math.floor(offset / PAGE) + 1;
  const link = (key, to, there) =>
    there
      ? el('a', { href: address({ page: to === 1 ? null : to }) }, ({ t }) => t(key))
      : el('span', { class: 'small' }, ({ t }) => t(key));
  return el(
    'nav',
    { class: 'pager', 'aria-label': ({ t }) => t('training.pages') },
    link('training.newer', page - 1, page > 1),
    el('span', { class: 'small' }, ({ t, number }) =>
      t('training.page-of', {
        from: number(Math.min(total, offset + 1)),
        to: number(Math.min(total, offset + PAGE)),
        total: number(total),
      }),
    ),
    link('training.older', page + 1, offset + PAGE < total),
  );
}
