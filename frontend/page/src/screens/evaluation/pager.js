import { el } from '../../dom.js';
import { addressOf } from './view.js';

/**
 * The ways to the pages before and after.
 *
 * @param {{ shelf: import('./screen.js').Shelf, page: number, pages: number }} options page: from 1
 * @returns {HTMLElement | null} null when there is one page alone
 */
export function pager({ shelf, page, pages }) {
  if (pages <= 1 && page === 1) {
    return null;
  }
  const way = (to, key) =>
    to >= 1 && to <= pages
      ? el(
          'a',
          { class: 'button plain slight', href: addressOf({ ...shelf.get('view'), page: to }) },
          ({ t }) => t(key),
        )
      : null;
  return el(
    'nav',
    { class: 'pager', 'aria-label': ({ t }) => t('evaluation.pages') },
    way(Math.min(page - 1, pages), 'evaluation.page-before'),
    el('p', { class: 'small' }, ({ t, number }) =>
      t('evaluation.page', { page: number(page), pages: number(pages) }),
    ),
    way(page + 1, 'evaluation.page-after'),
  );
}
