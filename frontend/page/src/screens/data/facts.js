import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';

/**
 * The dataset in a few numbers, and where it is from.
 *
 * @param {HTMLElement} root
 * @param {{ load: () => Promise<Api.Dataset>, store: PageStore, signal: AbortSignal }} options load: what
 *     GET /dataset says
 */
export function datasetFacts(root, { load, store, signal }) {
  return region(root, {
    load,
    store,
    signal,
    placeholder: () => skeleton(),
    show({ counts, picture, pixels, classes, source, licence, paper, sha256 }) {
      const { train, validation, test } = counts;
      return [
        el(
          'dl',
          { class: 'figures' },
          figure(
            'data.pictures',
            ({ number }) => number(train + validation + test),
            (words) =>
              words.t('data.parts', {
                train: words.number(train),
                validation: words.number(validation),
                test: words.number(test),
              }),
          ),
          figure('data.pixelsEach', `${picture.width} × ${picture.height}`, ({ t }) =>
            t('data.oneChannel'),
          ),
          figure('data.range', `${picture.minimum}–${picture.maximum}`, (words) =>
            words.t('data.moments', {
              mean: words.number(pixels.mean, 4),
              deviation: words.number(pixels.deviation, 4),
            }),
          ),
          figure(
            'data.classes',
            ({ number }) => number(classes.length),
            ({ t }) => t('data.balanced'),
          ),
        ),
        el(
          'dl',
          { class: 'origin' },
          origin('data.source', link(source)),
          origin('data.paper', link(paper)),
          origin('data.licence', licence),
          origin('data.hash', el('code', {}, sha256)),
        ),
      ];
    },
  });
}

export const figure = (key, value, more) =>
  el(
    'div',
    {},
    el('dt', { class: 'label' }, ({ t }) => t(key)),
    el('dd', { class: 'figure-value display' }, value),
    el('dd', { class: 'small' }, more),
  );

const origin = (key, value) =>
  el(
    'div',
    {},
    el('dt', { class: 'label' }, ({ t }) => t(key)),
    el('dd', {}, value),
  );

/** Another site's address is its own name, broken after a stroke; only web addresses become links. */
function link(address) {
  const parts = address.replace(/^https?:\/\/(www\.)?/, '').split(/(?<=\/)/);
  const name = parts.flatMap((part, at) => (at === 0 ? [part] : [el('wbr'), part]));
  return /^https?:\/\//.test(address)
    ? el('a', { href: address, rel: 'external noreferrer' }, ...name)
    : address;
}
