import { el } from '../../dom.js';

/**
 * The ways to the pages of pictures before and after.
 *
 * @param {{ page: number, pages: number, way: (to: number, name: Words) => HTMLElement }} options page:
 *     from 1, may be beyond the last; way: a link or button that leads to a page
 */
export function pager({ page, pages, way }) {
  const there = (to, key) => (to >= 1 && to <= pages ? way(to, ({ t }) => t(key)) : null);
  return el(
    'nav',
    { class: 'pager', 'aria-label': ({ t }) => t('evaluation.pages') },
    there(Math.min(page - 1, pages), 'evaluation.page-before'),
    el('p', { class: 'small' }, ({ t, number }) =>
      t('evaluation.page', { page: number(page), pages: number(pages) }),
    ),
    there(page + 1, 'evaluation.page-after'),
  );
}
