import { el } from '../../dom.js';
import { datasetList } from './list.js';

/**
 * Datasets of one's own: all of them, or the one that the address names.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export async function mount(root, page) {
  const { name } = page.route.params;
  const body = el('div', { class: 'body' });
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('datasets.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('datasets.lede')),
    body,
  );
  if (!name) {
    datasetList(body, page);
    return;
  }
  page.setTitle(({ t }) => `${name} – ${t('datasets.title')}`);
  const { datasetView } = await import('./dataset-view.js');
  if (!page.signal.aborted) {
    datasetView(body, name, page);
  }
}
