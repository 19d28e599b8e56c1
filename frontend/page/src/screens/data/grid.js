import { whenWanted } from '../../components/moments.js';
import { el, setAttribute } from '../../dom.js';
import { bands } from './bands.js';
import { cursor } from './cursor.js';
import { layOut, place, textSize } from './layout.js';
import { picturePages } from './pages.js';

/** How long the reader must have stopped until we call it a place. */
const REST_MS = 250;

/**
 * All pictures of a filter in a window of their own, which scrolls: as many as there are, and only
 * those in sight on the page. It is filled when it is wanted.
 *
 * @param {{
 *   api: Client,
 *   split: string,
 *   label: number | null,
 *   mistakesOf: string | null,
 *   total: number,
 *   size: number,
 *   scale: import('./layout.js').Size,
 *   at: number,
 *   name: Words,
 *   hrefOf: (index: number) => string,
 *   onItem: (item: import('./pages.js').Item | null) => void,
 *   onRest: (at: number) => void,
 *   onFailure: (error: unknown) => void,
 *   signal: AbortSignal,
 * }} options mistakesOf: as `picturePages` has it; total: pictures of the filter; size: of the split; scale: of the pictures; at: the
 *     first in sight; onRest: told which one is the first in sight once the reader has stopped
 */
export function pictureGrid(options) {
  const { scale, total, mistakesOf, onRest, signal } = options;
  const lines = mistakesOf === null ? 1 : 2;
  let at = options.at;
  /** There once it is arranged. @type {import('./layout.js').Layout} */
  let layout;
  let width = 0;
  let frame = 0;
  let rest = 0;
  const pages = picturePages({ ...options, named: scale !== 'small', onSheet });
  const canvases = el('div', { 'aria-hidden': 'true' });
  const grid = el('div', {
    class: 'cells',
    role: 'grid',
    'aria-busy': 'true',
    'aria-label': options.name,
  });
  const content = el('div', { class: 'grid-content' }, canvases, grid);
  const node = el('div', { class: 'grid-window' }, content);
  const drawn = bands(canvases, pages);
  /** As the layout. @type {ReturnType<typeof cursor>} */
  let link;

  function onSheet(page) {
    drawn.drawPage(page);
    tell();
  }

  const tell = () => grid.setAttribute('aria-busy', String(drawn.waiting()));
  const rowsInSight = () =>
    Math.max(1, Math.floor((node.clientHeight * layout.ratio) / layout.rise));
  const firstInSight = () =>
    Math.min(
      Math.max(0, total - 1),
      Math.round((node.scrollTop * layout.ratio) / layout.rise) * layout.columns,
    );

  function arrange() {
    const ratio = window.devicePixelRatio || 1;
    if (node.clientWidth === 0 || (node.clientWidth === width && layout?.ratio === ratio)) {
      if (layout) {
        show();
      }
      return;
    }
    width = node.clientWidth;
    layout = layOut({ width, em: textSize(), ratio, size: scale, count: total, lines });
    content.style.inlineSize = `${layout.width}px`;
    content.style.blockSize = `${layout.height}px`;
    setAttribute(grid, 'aria-rowcount', layout.rows);
    setAttribute(grid, 'aria-colcount', layout.columns);
    drawn.use(layout);
    if (!link) {
      link = cursor(grid, {
        ...options,
        pages,
        layout: () => layout,
        sight: () => ({ first: firstInSight(), rows: rowsInSight() }),
      });
      link.go(Math.min(at, Math.max(0, total - 1)));
    } else {
      link.refresh();
    }
    // The same pictures stay in sight, whatever becomes of the window.
    node.scrollTop = place(layout, at).y;
    show();
  }

  /** Who goes to a picture does not wait until the reader comes near. */
  function begin() {
    if (!layout) {
      arrange();
      observer.observe(node);
    }
  }

  function show() {
    frame = 0;
    drawn.show(node.scrollTop, node.clientHeight);
    tell();
  }

  node.addEventListener(
    'scroll',
    () => {
      frame ||= requestAnimationFrame(show);
      clearTimeout(rest);
      rest = setTimeout(() => {
        at = firstInSight();
        onRest(at);
      }, REST_MS);
    },
    { signal, passive: true },
  );
  const observer = new ResizeObserver(arrange);
  whenWanted(node, () => observer.observe(node), signal);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
    { once: true },
  );

  return {
    node,
    pages,

    /** Brings a picture into sight and the cursor to it. @param {number} position */
    reveal(position) {
      at = position;
      begin();
      if (layout) {
        link.go(position);
        const { y, side } = place(layout, position);
        if (y < node.scrollTop || y + side > node.scrollTop + node.clientHeight) {
          node.scrollTop = y;
        }
      }
    },

    /** The first picture in sight. */
    at: () => at,

    /** Goes to a place, as the back button does. @param {number} position */
    scrollTo(position) {
      at = position;
      if (layout) {
        node.scrollTop = place(layout, at).y;
      }
    },

    /** Puts the focus on the cursor. */
    focus: () => link?.focus(),
  };
}
