import { barChart } from '../../charts/bar-chart.js';
import { className } from '../../components/garment-tag.js';
import { region, skeleton } from '../../components/region.js';
import { SPLITS } from './view.js';

/**
 * How many pictures of each class the three splits have. A click on a bar leads to them.
 *
 * @param {HTMLElement} root
 * @param {{
 *   api: Client,
 *   store: PageStore,
 *   hrefOf: (label: number, split?: string) => string,
 *   current: () => number | null,
 *   signal: AbortSignal,
 * }} options hrefOf: without a split, the one that is shown now; current: the class that is shown
 */
export function distribution(root, { api, store, hrefOf, current, signal }) {
  /** @type {ReturnType<typeof barChart> | null} */
  let bars = null;
  /** @param {Api.Distribution[]} splits */
  const barsOf = (splits) => ({
    series: SPLITS.map((split) => ({ name: ({ t }) => t(`data.split-${split}`) })),
    categories: splits[0].classes.map(({ index }, row) => ({
      name: className(index),
      values: splits.map(({ classes }) => classes[row].count),
      href: hrefOf(index),
      hrefs: SPLITS.map((split) => hrefOf(index, split)),
      current: current() === index,
    })),
  });
  const counts = region(root, {
    load: (inner) =>
      Promise.all(
        SPLITS.map((split) => api.get(`dataset/${split}/distribution`, { signal: inner })),
      ),
    store,
    signal,
    level: 3,
    placeholder: () => skeleton(),
    show(splits, inner) {
      const chart = barChart({
        title: ({ t }) => t('data.distribution'),
        file: 'penderie-distribution',
        bars: barsOf(splits),
        format: ({ number }, value) => number(value),
        categoryName: ({ t }) => t('data.class'),
        signal: inner,
      });
      bars = chart;
      return chart.node;
    },
  });
  return {
    /** After the choice has changed. */
    update() {
      const known = counts.value();
      if (known) {
        bars?.update(barsOf(known));
      }
    },
  };
}
