import { setAttribute, svg } from '../dom.js';
import { chartFrame, wordsOf } from './chart-frame.js';
import { hatch, legend } from './legend.js';
import { fontSize, widest } from './measure.js';
import { linear, round } from './scale.js';

/**
 * @typedef {{
 *   name: Words,
 *   values: number[],
 *   href?: string,
 *   hrefs?: string[],
 *   current?: boolean,
 * }} Category values: one a series; href: where a click on its bars leads; hrefs: where the pointer
 *     leads on the bar of each series, when that is elsewhere; current: whether it is the one that is
 *     chosen
 * @typedef {{
 *   categories: Category[],
 *   series: { name: Words }[],
 *   max?: number,
 * }} Bars max: the value of a full bar, that of the longest unless given
 */

/** How bars of up to three series are told apart, without colour: full, hatched, outlined. */
const FILLS = /** @type {const} */ (['solid', 'hatch', 'outline']);

/**
 * Lying bars, a row a category, with the numbers at their ends.
 *
 * @param {{
 *   title: Words,
 *   file: string,
 *   bars: Bars,
 *   format: (translator: Translator, value: number) => string,
 *   categoryName: Words,
 *   signal: AbortSignal,
 * }} options categoryName: what a category is, for the head of the table
 * @returns {{ node: HTMLElement, update: (bars: Bars) => void }}
 */
export function barChart({ title, file, bars, format, categoryName, signal }) {
  let data = bars;
  const frame = chartFrame({
    title,
    file,
    signal,
    draw: (width, translator) => draw(data, { width, translator, format, title }),
    numbers: () => ({
      columns: [
        { name: categoryName },
        ...data.series.map(({ name }) => ({ name, format, sortable: true })),
      ],
      rows: data.categories.map(({ name, values }) => [name, ...values]),
    }),
  });
  return {
    node: frame.node,
    update(next) {
      data = next;
      frame.refresh();
    },
  };
}

/** @param {Bars} bars */
function draw({ categories, series, max }, { width, translator, format, title }) {
  const size = fontSize();
  const hatched = hatch();
  const names = categories.map(({ name }) => wordsOf(name, translator));
  const numbers = categories.flatMap(({ values }) => values.map((v) => format(translator, v)));
  const bar = Math.round(series.length > 1 ? size * 0.62 : size * 0.85);
  // On a narrow screen the name stands above its bars.
  const nameWidth = widest(names, size) + size;
  const above = width < nameWidth + 260;
  const left = above ? 0 : nameWidth;
  const numberWidth = widest(numbers, size * (series.length > 1 ? 0.9 : 1)) + size * 0.6;
  const step = bar + (series.length > 1 ? size * 0.42 : 0);
  const group = series.length * step + size * 0.95 + (above ? size * 1.35 : 0);
  const top = series.length > 1 ? size * 2.2 : 0;
  const height = top + categories.length * group;
  const largest = max ?? Math.max(...categories.flatMap(({ values }) => values), Number.EPSILON);
  const length = linear([0, largest], [0, width - left - numberWidth]);
  const clickable = categories.some(({ href }) => href);

  const rows = categories.map((category, row) => {
    const y = top + row * group + (above ? size * 1.35 : 0) + size * 0.3;
    const middle = y + (series.length * step) / 2;
    const marks = category.values.flatMap((value, index) => {
      const at = y + index * step;
      const end = round(left + length(value));
      return [
        svg('rect', {
          class: `bar-mark ${FILLS[index]}`,
          x: left + 0.5,
          y: round(at) + 0.5,
          width: Math.max(value > 0 ? 1 : 0, end - left),
          height: bar,
          fill: FILLS[index] === 'hatch' ? hatched.fill : null,
        }),
        svg(
          'text',
          { class: 'chart-number', x: end + size * 0.5, y: round(at + bar / 2), dy: '0.35em' },
          // The space parts it from the next number where the row is read out.
          `${format(translator, value)} `,
        ),
      ];
    });
    const name = svg(
      'text',
      {
        class: 'chart-name',
        x: 0,
        y: round(above ? y - size * 0.55 : middle),
        dy: above ? 0 : '0.3em',
      },
      `${names[row]} `,
    );
    // The whole row answers to a click, not the thin bar alone.
    const target = svg('rect', {
      class: 'bar-target',
      x: 0,
      y: round(top + row * group),
      width,
      height: round(group),
    });
    if (!category.href) {
      return svg('g', { class: 'bar-row' }, name, ...marks);
    }
    const strips = (category.hrefs ?? []).map((_, index) =>
      svg('rect', {
        class: 'bar-target',
        'data-series': index,
        x: left,
        y: round(y + (index - 0.25) * step),
        width: width - left,
        height: round(step),
      }),
    );
    return link(category, row, [target, name, ...marks, ...strips]);
  });

  return svg(
    'svg',
    {
      class: 'chart-drawing',
      width,
      height: round(height),
      viewBox: `0 0 ${width} ${round(height)}`,
      role: clickable ? 'group' : 'img',
      'aria-label': wordsOf(title, translator),
      'font-size': size,
    },
    svg('defs', {}, hatched.node),
    ...(series.length > 1
      ? legend(
          series.map(({ name }, index) => ({
            name: wordsOf(name, translator),
            fill: FILLS[index],
          })),
          { size, x: left, y: size, hatched: hatched.fill },
        )
      : []),
    ...rows,
  );
}

/**
 * A row that leads somewhere: one link for the keyboard, whose address the pointer makes exact.
 *
 * @param {Category} category
 * @param {number} row
 * @param {Node[]} content
 */
function link({ href, hrefs, current }, row, content) {
  const node = svg(
    'a',
    {
      href,
      class: current ? 'bar-row current' : 'bar-row',
      'data-key': row,
      'aria-current': current ? 'true' : null,
    },
    ...content,
  );
  if (hrefs) {
    const lead = (address = href) => setAttribute(node, 'href', address);
    node.addEventListener('pointerover', ({ target }) =>
      lead(target instanceof SVGElement ? hrefs[Number(target.dataset.series)] : href),
    );
    node.addEventListener('pointerout', () => lead());
  }
  return node;
}
