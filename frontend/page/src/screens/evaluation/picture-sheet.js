import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { pager } from './pager.js';
import { COLUMNS, tiles, waitingTiles } from './tiles.js';
import { readOrTrouble, troubleView } from './trouble.js';

/** Pictures on a page: rows of 3, 4, 6, 8 or 12 are full. */
const SIZE = 48;

/**
 * Test pictures in pages: one sheet from the service, cut into pictures that can be focused and
 * lead to the picture in the data.
 *
 * @param {import('./screen.js').Screen & {
 *   path: string,
 *   query: Record<string, string | number | null>,
 *   page: number,
 *   versions: string[],
 *   none: Words,
 *   found: string,
 *   expected: number,
 *   lines: number,
 *   caption: (item: any) => Node[],
 * }} options path: where `pictures` and `sheet` are; query: which ones; page: from 1; versions: that
 *     they are about; none: what to say when there are none; found: the word for how many there are;
 *     expected: how many there will be on all pages; caption: nodes below a picture, from its item;
 *     lines: of the caption
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
    found,
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
    placeholder: () =>
      waitingTiles(Math.min(SIZE, Math.max(0, expected - (page - 1) * SIZE)), lines, signal),
    show(answer, inner) {
      if (answer.trouble) {
        return troubleView(answer.trouble);
      }
      const [list, sheet] = answer.value;
      const { t, number } = i18n.translator;
      announce(t(found, { count: number(list.total) }));
      if (list.total === 0) {
        return el('p', {}, none);
      }
      const turning = pager({ ...options, page, pages: Math.ceil(list.total / SIZE) });
      // The page was turned from below the pictures: go on at the first of them.
      if (turned) {
        turned = false;
        requestAnimationFrame(() => {
          /** @type {HTMLElement | null} */ (node.querySelector('a.tile'))?.focus();
        });
      }
      return [
        el('p', { class: 'small' }, (words) => words.t(found, { count: words.number(list.total) })),
        tiles(list.items, sheet, options, inner),
        ...(turning ? [turning] : []),
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
