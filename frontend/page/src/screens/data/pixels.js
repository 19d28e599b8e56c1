import { histogram } from '../../charts/histogram.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';

/** Gray values in one column. */
const BIN = 8;

/**
 * How light the pixels are.
 *
 * @param {HTMLElement} root
 * @param {{ api: Client, store: PageStore, signal: AbortSignal }} options
 */
export function pixelHistogram(root, { api, store, signal }) {
  return region(root, {
    load: (inner) => api.get('dataset/train/statistics', { signal: inner }),
    store,
    signal,
    placeholder: () => skeleton(),
    show({ histogram: values }, inner) {
      const all = values.reduce((sum, value) => sum + value, 0);
      const bins = binned(values, BIN);
      const others = bins.slice(1).map(({ count }) => count);
      return [
        el('p', { class: 'lede' }, ({ t, share }) =>
          t('data.black', { black: share(values[0] / all, 0), white: share(values[255] / all, 1) }),
        ),
        histogram({
          title: ({ t }) => t('data.histogram'),
          file: 'penderie-pixels',
          bins,
          x: { label: ({ t }) => t('data.gray'), format: ({ number }, value) => number(value) },
          y: { label: ({ t }) => t('data.pixels'), format: ({ number }, value) => number(value) },
          max: Math.max(...others) * 1.25,
          signal: inner,
        }).node,
      ];
    },
  });
}

/** Adds neighbouring values up. @param {number[]} values @param {number} size of a bin */
export function binned(values, size) {
  return Array.from({ length: values.length / size }, (_, index) => ({
    from: index * size,
    to: (index + 1) * size,
    count: values.slice(index * size, (index + 1) * size).reduce((sum, value) => sum + value, 0),
  }));
}
