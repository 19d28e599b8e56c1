import { pathOf } from '../../api/datasets.js';
import { barChart } from '../../charts/bar-chart.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { figure } from './facts.js';
import { SPLITS } from './view.js';

/** Pictures on a page: rows of 3, 4, 6, 8 or 12 are full. */
const SIZE = 48;

/** What the service calls the splits of datasets that people brought. */
const PARTS = { train: 'training', validation: 'validation', test: 'test' };

/**
 * @typedef {{ split: string, label: string | null, page: number }} View label: the id of a class, null
 *     for all; page: of the pictures, from 1
 */

/** @param {Route} route @param {Api.OwnDataset} dataset @returns {View} what it cannot mean is left out */
export function viewOf({ params, query }, { classes }) {
  const label = query.get('class');
  const page = query.get('page') ?? '';
  return {
    split: SPLITS.includes(params.split) ? params.split : SPLITS[0],
    label: classes.some(({ id }) => id === label) ? label : null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/**
 * A dataset that people brought: how many pictures of what it has, and the pictures as a network sees
 * them, by split and class, which are in the address.
 *
 * @param {HTMLElement} root
 * @param {Api.OwnDataset} dataset
 * @param {Page} page
 */
export function ownPictures(root, dataset, page) {
  const { api, store, router, signal } = page;
  const { name, classes } = dataset;
  let view = viewOf(page.route, dataset);
  /** @param {Partial<View>} change */
  const to = (change) => {
    const { split, label, page: turned } = { ...view, page: 1, ...change };
    return router.href('data', { split }, { class: label, page: turned > 1 ? turned : null });
  };
  const tools = el('div', { class: 'toolbar' });
  const body = el('div', { class: 'own-pictures', tabindex: -1 });
  const bars = barChart({
    title: ({ t }) => t('data.distribution'),
    file: `penderie-${name}-distribution`,
    bars: barsOf(),
    format: ({ number }, value) => number(value),
    categoryName: ({ t }) => t('data.class'),
    signal,
  });
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('data.headingOwn')),
    el('p', { class: 'lede' }, ({ t }) => t('data.ledeOwn')),
    el('div', { class: 'facts' }, facts(dataset)),
    el(
      'section',
      { class: 'section' },
      el('h2', {}, ({ t }) => t('data.browse')),
      el(
        'div',
        { class: 'explore' },
        classes.length > 0 && el('div', { class: 'distribution' }, bars.node),
        el('div', { class: 'browser' }, tools, body),
      ),
    ),
  );
  const pictures = region(body, {
    load: (inner) =>
      api.get(pathOf(name, 'pictures'), {
        query: {
          class: view.label,
          split: PARTS[view.split],
          offset: (view.page - 1) * SIZE,
          limit: SIZE,
        },
        signal: inner,
      }),
    show: tiles,
    placeholder: () => skeleton({ blockSize: '24rem' }),
    store,
    signal,
    level: 3,
  });

  function barsOf() {
    return {
      series: SPLITS.map((split) => ({ name: ({ t }) => t(`data.split-${split}`) })),
      categories: classes.map((known) => ({
        name: nameOf(known),
        values: SPLITS.map((split) => known[PARTS[split]]),
        href: to({ label: known.id }),
        hrefs: SPLITS.map((split) => to({ label: known.id, split })),
        current: known.id === view.label,
      })),
    };
  }

  function drawTools() {
    const select = el(
      'select',
      { class: 'field', id: 'data-class' },
      el('option', { value: '' }, ({ t }) => t('data.allClasses')),
      ...classes.map((known) => el('option', { value: known.id }, nameOf(known))),
    );
    select.value = view.label ?? '';
    select.addEventListener('change', () => router.go(to({ label: select.value || null })), {
      signal,
    });
    const focused = tools.contains(document.activeElement) ? document.activeElement?.id : null;
    tools.replaceChildren(
      el(
        'div',
        { class: 'tool', role: 'group', 'aria-label': ({ t }) => t('data.split') },
        el('span', { class: 'label', 'aria-hidden': 'true' }, ({ t }) => t('data.split')),
        el('div', { class: 'choices' }, ...SPLITS.map(splitLink)),
      ),
      el(
        'div',
        { class: 'tool' },
        el('label', { class: 'label', for: 'data-class' }, ({ t }) => t('data.class')),
        select,
      ),
    );
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  const splitLink = (split) =>
    el(
      'a',
      {
        class: 'choice',
        id: `data-split-${split}`,
        href: to({ split }),
        'aria-current': split === view.split ? 'true' : null,
      },
      ({ t }) => t(`data.split-${split}`),
    );

  /** @param {Api.List<Api.OwnPicture>} found */
  function tiles({ total, items }) {
    const known = new Map(classes.map((each) => [each.id, nameOf(each)]));
    const pages = Math.ceil(total / SIZE);
    return [
      el('p', { class: 'count' }, ({ t, number }) =>
        t('data.ownShown', { count: number(total), counts: { count: total } }),
      ),
      el(
        'ul',
        { class: 'own-tiles' },
        ...items.map((item) =>
          el(
            'li',
            {},
            el('img', { src: item.prepared.slice(1), loading: 'lazy', alt: '' }),
            el('span', { class: 'small' }, known.get(item.class) ?? item.class),
          ),
        ),
      ),
      pages > 1 &&
        el(
          'p',
          { class: 'buttons' },
          view.page > 1 && way(view.page - 1, 'data.pageBefore'),
          view.page < pages && way(view.page + 1, 'data.pageAfter'),
        ),
    ].filter((node) => node !== false);
  }

  const way = (turned, key) =>
    el('a', { class: 'button plain slight', href: to({ page: turned }) }, ({ t }) => t(key));

  drawTools();
  return {
    anyPath: true,

    /** @param {Route} route */
    update(route) {
      const next = viewOf(route, dataset);
      const turned = next.page !== view.page;
      view = next;
      drawTools();
      bars.update(barsOf());
      pictures.reload();
      if (turned) {
        body.focus({ preventScroll: true });
        body.scrollIntoView({ block: 'start' });
      }
    },
  };
}

/** @param {Api.OwnDataset} dataset */
function facts({ pictures, size, classes }) {
  const sum = (part) => classes.reduce((total, known) => total + known[part], 0);
  const none = () => '';
  return el(
    'dl',
    { class: 'figures' },
    figure(
      'data.pictures',
      ({ number }) => number(pictures),
      (words) =>
        words.t('data.parts', {
          train: words.number(sum('training')),
          validation: words.number(sum('validation')),
          test: words.number(sum('test')),
        }),
    ),
    figure('data.pixelsEach', `${size} × ${size}`, none),
    figure('data.classes', ({ number }) => number(classes.length), none),
  );
}

/** @param {Api.OwnClass} known @returns {(translator: Translator) => string} */
const nameOf =
  ({ names }) =>
  ({ language }) =>
    names[language] || names.en;
