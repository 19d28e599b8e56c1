import { picturesOf, sourceOf } from './view.js';

/** Pictures of one page: a sheet of them is about 90 KB. */
export const PAGE = 200;

/** How many stand side by side on a sheet. */
export const SHEET_COLUMNS = 20;

/** So many sheets are kept decoded, 0.6 MB each. */
const KEPT = 48;

/** So many requests for sheets are under way at a time: a browser has six connections in all. */
const AT_ONCE = 3;

/** A page that the reader flies past is not worth a request. */
const PAUSE_MS = 70;

/**
 * @typedef {{ index: number, class: number, predicted?: number }} Item a picture: its place in the split, its
 *     class, and of a mistake the class that was predicted
 */

/**
 * The pictures of a filter, page by page: brought when they come into sight, dropped when they have
 * left it before they came, forgotten when too many are kept.
 *
 * @param {{
 *   api: Client,
 *   split: string,
 *   label: number | null,
 *   mistakesOf?: string | null,
 *   named?: boolean,
 *   total: number,
 *   size: number,
 *   onSheet: (page: number) => void,
 *   onFailure: (error: unknown) => void,
 *   decode?: (sheet: Blob) => Promise<ImageBitmap>,
 *   signal: AbortSignal,
 * }} options mistakesOf: the version whose mistakes they are, in its order; null for all pictures, in
 *     that of the split; named: whether what a sheet shows is known with it; total: pictures of the filter; size: of the whole split; decode: makes a picture of a
 *     file
 */
export function picturePages(options) {
  const { api, label, total, size, mistakesOf = null, named = false, signal } = options;
  const { onSheet, onFailure } = options;
  const { path, query: filter } = sourceOf(options);
  const decode = options.decode ?? ((sheet) => createImageBitmap(sheet));
  const sheets = new Map();
  const lists = new Map();
  const known = new Map();
  /** @type {Map<number, AbortController>} */
  const coming = new Map();
  let wanted = [];
  let failed = false;
  let pause = 0;
  const query = (page) => ({ ...filter, offset: page * PAGE, limit: PAGE });

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(pause);
      for (const controller of coming.values()) {
        controller.abort();
      }
      for (const sheet of sheets.values()) {
        sheet.close();
      }
      sheets.clear();
    },
    { once: true },
  );

  function start() {
    for (const page of wanted) {
      if (coming.size >= AT_ONCE || failed || signal.aborted) {
        return;
      }
      if (!sheets.has(page) && !coming.has(page)) {
        bring(page);
      }
    }
  }

  async function bring(page) {
    const controller = new AbortController();
    coming.set(page, controller);
    try {
      const [sheet] = await Promise.all([
        api.get(`${path}/sheet`, {
          query: { ...query(page), columns: SHEET_COLUMNS },
          as: 'blob',
          signal: controller.signal,
        }),
        named && list(page),
      ]);
      const bitmap = await decode(sheet);
      if (controller.signal.aborted) {
        bitmap.close();
        return;
      }
      sheets.set(page, bitmap);
      forget();
      onSheet(page);
    } catch (error) {
      if (!controller.signal.aborted) {
        failed = true;
        onFailure(error);
      }
    } finally {
      if (coming.get(page) === controller) {
        coming.delete(page);
      }
      start();
    }
  }

  /** The oldest that nobody wants goes first. */
  function forget() {
    for (const page of [...sheets.keys()]) {
      if (sheets.size <= KEPT) {
        return;
      }
      if (!wanted.includes(page)) {
        sheets.get(page).close();
        sheets.delete(page);
      }
    }
  }

  function list(page) {
    if (!lists.has(page)) {
      const answer = picturesOf(api, options, { offset: page * PAGE, limit: PAGE }, signal);
      lists.set(page, answer);
      answer.then(
        ({ items }) => known.set(page, items),
        () => lists.delete(page),
      );
    }
    return lists.get(page);
  }

  /** The picture at a position within the filter. @returns {Promise<Item>} */
  async function item(position) {
    const { items } = await list(Math.floor(position / PAGE));
    return items[position % PAGE];
  }

  /**
   * Where a picture of the split stands within the filter, null if it does not. Classes are spread
   * evenly over a split, so that a guess is at most a page or two away.
   */
  async function find(index) {
    if (mistakesOf !== null) {
      return findAmongMistakes(index);
    }
    if (label === null) {
      return index < total ? index : null;
    }
    const last = Math.ceil(total / PAGE) - 1;
    let page = Math.min(last, Math.floor(((index / size) * total) / PAGE));
    let low = 0;
    let high = last;
    while (low <= high) {
      const { items } = await list(page);
      if (index < items[0].index) {
        high = page - 1;
        page -= 1;
      } else if (index > items.at(-1).index) {
        low = page + 1;
        page += 1;
      } else {
        const at = items.findIndex((entry) => entry.index === index);
        return at < 0 ? null : page * PAGE + at;
      }
    }
    return null;
  }

  /** They are in order of confidence, and some pages at most. */
  async function findAmongMistakes(index) {
    for (let page = 0; page * PAGE < total; page++) {
      const { items } = await list(page);
      const at = items.findIndex((entry) => entry.index === index);
      if (at >= 0) {
        return page * PAGE + at;
      }
    }
    return null;
  }

  return {
    total,
    item,
    find,

    /** The picture at a position, if it is known already. @returns {Item | undefined} */
    known: (position) => known.get(Math.floor(position / PAGE))?.[position % PAGE],

    /** The sheet of a page, if it is there. */
    sheet: (page) => sheets.get(page),

    /** Says which pages are in sight, the most urgent first. */
    want(pages) {
      wanted = pages;
      for (const [page, controller] of coming) {
        if (!pages.includes(page)) {
          controller.abort();
          coming.delete(page);
        }
      }
      clearTimeout(pause);
      pause = setTimeout(start, sheets.size === 0 ? 0 : PAUSE_MS);
    },

    /** Goes on after a failure. */
    retry() {
      failed = false;
      start();
    },
  };
}
