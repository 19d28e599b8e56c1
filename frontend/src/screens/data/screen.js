import { barChart } from '../../charts/bar-chart.js';
import { histogram } from '../../charts/histogram.js';
import { className } from '../../components/garment-tag.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';

const SPLITS = ['train', 'validation', 'test'];

/**
 * What the network learns from: how many garments, of which kinds, and their pixels.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, signal } = page;
  const counts = el('section', { class: 'section' });
  const pixels = el('section', { class: 'section' });
  let chosen = page.route.query.get('class');
  let bars = null;
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('data.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('data.lede')),
    counts,
    pixels,
  );

  const barsOf = (splits) => ({
    series: SPLITS.map((split) => ({ name: ({ t }) => t(`data.split-${split}`) })),
    categories: splits[0].classes.map(({ index }, row) => ({
      name: className(index),
      values: splits.map(({ classes }) => classes[row].count),
      href: router.href('data', {}, { class: index }),
      current: chosen === String(index),
    })),
  });
  const distribution = region(counts, {
    load: (inner) =>
      Promise.all(
        SPLITS.map((split) => api.get(`dataset/${split}/distribution`, { signal: inner })),
      ),
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '34rem' }),
    show(splits, inner) {
      bars = barChart({
        title: ({ t }) => t('data.distribution'),
        file: 'penderie-distribution',
        bars: barsOf(splits),
        format: ({ number }, value) => number(value),
        categoryName: ({ t }) => t('data.class'),
        signal: inner,
      });
      return bars.node;
    },
  });
  region(pixels, {
    load: (inner) => api.get('dataset/train/statistics', { signal: inner }),
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '22rem' }),
    show({ histogram: values }, inner) {
      const bins = binned(values, 8);
      const others = bins.slice(1).map(({ count }) => count);
      return histogram({
        title: ({ t }) => t('data.histogram'),
        file: 'penderie-pixels',
        bins,
        x: { label: ({ t }) => t('data.gray'), format: ({ number }, value) => number(value) },
        y: { label: ({ t }) => t('data.pixels'), format: ({ number }, value) => number(value) },
        max: Math.max(...others) * 1.25,
        signal: inner,
      }).node;
    },
  });

  return {
    /** A bar was clicked, or the reader went back: the choice is in the address. */
    update(route) {
      chosen = route.query.get('class');
      if (distribution.value()) {
        bars?.update(barsOf(distribution.value()));
      }
    },
  };
}

/** Adds neighbouring values up. @param {number[]} values @param {number} size of a bin */
function binned(values, size) {
  return Array.from({ length: values.length / size }, (_, index) => ({
    from: index * size,
    to: (index + 1) * size,
    count: values.slice(index * size, (index + 1) * size).reduce((sum, value) => sum + value, 0),
  }));
}
