import { pixelScale } from '../../components/pixel-picture.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';
import { pager } from './pager.js';
import { readOrTrouble, troubleView } from './trouble.js';

/** Pictures on a page: rows of 3, 4, 6, 8 or 12 are full. */
const SIZE = 48;
const SIDE = 28;
/** How many pictures lie side by side on the service's sheet. */
const COLUMNS = 12;
/** About how wide a picture is shown, in multiples of the reader's text size. */
const TARGET = 5.25;

/**
 * Test pictures in pages: one sheet from the service, cut into pictures that can be focused and
 * lead to the picture in the data.
 *
 * @param {object} options beside what the parts of this screen are given (see screen.js):
 *     path: where `pictures` and `sheet` are; query: which ones; page: from 1; versions: that they
 *     are about; none: what to say when there are none; found: the word for how
 *     many there are; caption: nodes below a picture, from its item
 * @returns {{ node: HTMLElement, turn: (page: number) => void }}
 */
export function pictureSheet(options) {
  const { api, store, path, query, versions, none, found, signal, announce, i18n } = options;
  const node = el('div', { class: 'picture-sheet' });
  let { page } = options;
  let turned = false;

  const body = region(node, {
    load: async (inner) => {
      const paging = { ...query, offset: (page - 1) * SIZE, limit: SIZE };
      return readOrTrouble(
        versions,
        () =>
          Promise.all([
            api.get(`${path}/pictures`, { query: paging, signal: inner }),
            api.get(`${path}/sheet`, {
              query: { ...paging, columns: COLUMNS },
              as: 'blob',
              signal: inner,
            }),
          ]),
        { api, signal: inner },
      );
    },
    store,
    signal,
    level: 3,
    placeholder: () => skeleton({ blockSize: '24rem' }),
    show({ value, trouble }, inner) {
      if (trouble) {
        return troubleView(trouble);
      }
      const [list, sheet] = value;
      const { t, number } = i18n.translator;
      announce(t(found, { count: number(list.total) }));
      if (list.total === 0) {
        return el('p', {}, none);
      }
      const turning = pager({
        ...options,
        page,
        pages: Math.ceil(list.total / SIZE),
        signal: inner,
      });
      // The page was turned from below the pictures: go on at the first of them.
      if (turned) {
        turned = false;
        requestAnimationFrame(() => node.querySelector('a.tile')?.focus());
      }
      return [
        el('p', { class: 'small' }, (words) => words.t(found, { count: words.number(list.total) })),
        tiles(list.items, sheet, options, inner),
        turning,
      ].filter(Boolean);
    },
  });

  return {
    node,
    turn(next) {
      if (next !== page) {
        turned = node.contains(document.activeElement);
        page = next;
        body.reload();
      }
    },
  };
}

function tiles(items, sheet, { caption, router }, signal) {
  const url = URL.createObjectURL(sheet);
  signal.addEventListener('abort', () => URL.revokeObjectURL(url), { once: true });
  const list = el(
    'ol',
    { class: 'tiles' },
    ...items.map((item, place) => el('li', {}, tile(item, place, url, caption, router))),
  );
  // Whole device pixels, whatever the zoom and the text size are.
  const fit = () => {
    const ratio = window.devicePixelRatio || 1;
    const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    list.style.setProperty('--tile', `${(SIDE * pixelScale(TARGET * em, ratio)) / ratio}px`);
  };
  const observer = new ResizeObserver(fit);
  observer.observe(list);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  fit();
  return list;
}

function tile(item, place, url, caption, router) {
  const picture = el('span', { class: 'tile-picture' });
  picture.style.backgroundImage = `url("${url}")`;
  picture.style.setProperty('--column', String(place % COLUMNS));
  picture.style.setProperty('--row', String(Math.floor(place / COLUMNS)));
  picture.style.setProperty('--columns', String(COLUMNS));
  return el(
    'a',
    { class: 'tile', href: router.href('data', { split: 'test', index: item.index }) },
    picture,
    el(
      'span',
      { class: 'tile-words' },
      el('span', { class: 'visually-hidden' }, ({ t }) => `${t('evaluation.picture')} `),
      el('span', { class: 'tile-index' }, String(item.index)),
      ' ',
      ...caption(item),
    ),
  );
}
