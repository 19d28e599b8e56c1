import { wordsOf } from '../../charts/chart-frame.js';
import { className } from '../../components/garment-tag.js';
import { objectUrl } from '../../components/object-url.js';
import { ownPictureButton, publishedIndex, seenPicture } from '../../components/own-picture.js';
import { pixelScale } from '../../components/pixel-picture.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { pager } from './pager.js';
import { readOrTrouble, troubleView } from './trouble.js';
import { addressOf } from './view.js';

/** Pictures on a page unless it is said otherwise: rows of 3, 4, 6, 8 or 12 are full. */
const SIZE = 48;

/**
 * Test pictures in pages: one sheet from the service, cut into pictures that can be focused and
 * lead to the picture in the data; those that people brought one by one.
 *
 * @param {import('./screen.js').Screen & {
 *   path: string,
 *   query: Record<string, string | number | null>,
 *   page: number,
 *   versions: string[],
 *   none: Words,
 *   size?: number,
 *   onePage?: boolean,
 *   said: (list: Api.List<any>) => Words,
 *   expected: number,
 *   lines: number,
 *   caption: (item: any) => Node[],
 * }} options path: where `pictures` and `sheet` are; query: which ones; page: from 1; versions: that
 *     they are about; size: pictures on a page; onePage: there are no ways to other
 *     pages; none: what to say when there are none; said: about them; expected: how many there will be on
 *     all pages; caption: nodes below a picture, from its item; lines: of the caption
 * @returns {{ node: HTMLElement, turn: (page: number) => void }}
 */
export function pictureSheet(options) {
  const {
    api,
    store,
    path,
    query,
    versions,
    none,
    size = SIZE,
    onePage = false,
    said,
    expected,
    lines,
    signal,
    announce,
    i18n,
  } = options;
  const node = el('div', { class: 'picture-sheet' });
  let { page } = options;
  let turned = false;

  const body = region(node, {
    load: async (inner) => {
      const paging = { ...query, offset: (page - 1) * size, limit: size };
      return readOrTrouble(
        versions,
        async () => {
          const list = await api.get(`${path}/pictures`, { query: paging, signal: inner });
          // There are no sheets of pictures that people brought.
          const sheet = list.items.every(({ picture }) => publishedIndex(picture) !== null)
            ? await api.get(`${path}/sheet`, {
                query: { ...paging, columns: COLUMNS },
                as: 'blob',
                signal: inner,
              })
            : null;
          return [list, sheet];
        },
        { api, signal: inner },
      );
    },
    store,
    signal,
    level: 3,
    placeholder: () =>
      waitingTiles(Math.min(size, Math.max(0, expected - (page - 1) * size)), lines, signal),
    show(answer, inner) {
      if (answer.trouble) {
        return troubleView(answer.trouble, null);
      }
      const [list, sheet] = answer.value;
      const words = said(list);
      announce(wordsOf(words, i18n.translator));
      if (list.total === 0) {
        return el('p', {}, none);
      }
      const pages = onePage ? 1 : Math.ceil(list.total / size);
      const { shelf } = options;
      const way = (to, name) =>
        el(
          'a',
          { class: 'button plain slight', href: addressOf({ ...shelf.get('view'), page: to }) },
          name,
        );
      // The page was turned from below the pictures: go on at the first of them.
      if (turned) {
        turned = false;
        requestAnimationFrame(() => {
          /** @type {HTMLElement | null} */ (node.querySelector('.tile:is(a, button)'))?.focus();
        });
      }
      return [
        el('p', { class: 'small' }, words),
        tiles(list.items, sheet, options, inner),
        ...(pages > 1 || page > 1 ? [pager({ page, pages, way })] : []),
      ];
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

/** How many there are, in the word of a key. @param {string} key @returns {(list: Api.List<any>) => Words} */
export const howMany =
  (key) =>
  ({ total }) =>
  ({ t, number }) =>
    t(key, { count: number(total) });

/** How many pictures lie side by side on the service's sheet. */
const COLUMNS = 12;

const SIDE = 28;
/** About how wide a picture is shown, in multiples of the reader's text size. */
const TARGET = 5.25;

/**
 * @param {{ index: number, picture: string }[]} items in the order of the sheet
 * @param {Blob | null} sheet
 * @param {Parameters<typeof pictureSheet>[0]} options
 * @param {AbortSignal} signal
 */
function tiles(items, sheet, options, signal) {
  const url = sheet && objectUrl(sheet, signal);
  const list = el(
    'ol',
    { class: 'tiles' },
    ...items.map((item, place) => el('li', {}, tile(item, place, url, options, signal))),
  );
  keepWhole(list, signal);
  return list;
}

function tile(item, place, url, { caption, names = className, router }, signal) {
  const words = el(
    'span',
    { class: 'tile-words' },
    el('span', { class: 'visually-hidden' }, ({ t }) => `${t('evaluation.picture')} `),
    el('span', { class: 'tile-index' }, String(item.index)),
    ' ',
    ...caption(item),
  );
  const picture = el('span', { class: 'tile-picture' });
  if (url) {
    picture.style.backgroundImage = `url("${url}")`;
    picture.style.setProperty('--column', String(place % COLUMNS));
    picture.style.setProperty('--row', String(Math.floor(place / COLUMNS)));
    picture.style.setProperty('--columns', String(COLUMNS));
  } else {
    picture.append(seenPicture(item.picture, signal));
  }
  const index = publishedIndex(item.picture);
  return index === null
    ? ownPictureButton(
        'tile',
        { picture: item.picture, heading: names(item.truth), words: () => caption(item) },
        [picture, words],
        signal,
      )
    : el(
        'a',
        { class: 'tile', href: router.href('data', { split: 'test', index }) },
        picture,
        words,
      );
}

/** As many places as pictures will come, of the same size. */
function waitingTiles(count, lines, signal) {
  const list = el(
    'ol',
    { class: 'tiles', 'aria-hidden': 'true' },
    ...Array.from({ length: count }, () =>
      el(
        'li',
        { class: 'tile' },
        el('span', { class: 'tile-picture skeleton' }),
        ...Array.from({ length: lines }, () => el('span', { class: 'tile-line' }, '\u00a0')),
      ),
    ),
  );
  keepWhole(list, signal);
  return list;
}

/** Keeps the pictures at whole device pixels, whatever the zoom and the text size are. */
function keepWhole(list, signal) {
  const fit = () => {
    const ratio = window.devicePixelRatio || 1;
    const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    list.style.setProperty('--tile', `${(SIDE * pixelScale(TARGET * em, ratio)) / ratio}px`);
  };
  const observer = new ResizeObserver(fit);
  observer.observe(list);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  fit();
}
