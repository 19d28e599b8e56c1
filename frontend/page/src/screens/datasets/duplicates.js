import { pathOf } from '../../api/datasets.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { plainButton } from './fields.js';

const SHOWN = 12;

/**
 * Pairs of pictures that look almost the same; one of each can be taken out.
 *
 * @param {HTMLElement} root
 * @param {string} name of the dataset
 * @param {Page} page
 * @param {() => void} onChange
 */
export function nearPairs(root, name, { api, store, signal }, onChange) {
  const pairs = region(root, {
    load: (inner) =>
      api.get(pathOf(name, 'duplicates'), { query: { limit: SHOWN }, signal: inner }),
    show: (found, inner) => (found.total === 0 ? [] : list(found, inner)),
    placeholder: () => [],
    store,
    signal,
  });

  /** @param {Api.List<Api.NearPair>} found */
  function list({ total, items }, inner) {
    return [
      el('h2', {}, ({ t }) => t('datasets.near')),
      el('p', {}, ({ t, number }) =>
        t('datasets.nearSaid', { count: number(total), counts: { count: total } }),
      ),
      el('ul', { class: 'pairs' }, ...items.map((pair) => line(pair, inner))),
    ];
  }

  function line({ first, second }, inner) {
    return el('li', {}, picture(first), picture(second), takeOut(second, inner));
  }

  function picture(one) {
    return el('img', {
      src: one.picture.replace(/^\//, ''),
      loading: 'lazy',
      alt: ({ t }) => t('datasets.nearAlt', { file: one.file ?? one.sha256.slice(0, 8) }),
    });
  }

  function takeOut({ sha256 }, inner) {
    return plainButton(
      ({ t }) => t('datasets.takeSecond'),
      async () => {
        await api.delete(pathOf(name, 'pictures', sha256), { signal }).catch(() => null);
        await pairs.reload();
        onChange();
      },
      inner,
    );
  }
  return pairs;
}
