import { contextOf, el } from '../../dom.js';
import { bandsNear, place, positionsOf, SIDE } from './layout.js';
import { PAGE, SHEET_COLUMNS } from './pages.js';

/** Where a picture has not come yet: seen on light and on dark. */
const WAITING = 'rgb(128 128 128 / 14%)';

/**
 * The pictures in sight and around, drawn on a few canvases that scroll with the page's content:
 * the browser moves them without asking us, and each is drawn once.
 *
 * @param {HTMLElement} root
 * @param {ReturnType<typeof import('./pages.js').picturePages>} pages
 */
export function bands(root, pages) {
  /** @type {Map<number, HTMLCanvasElement>} */
  const shown = new Map();
  /** @type {import('./layout.js').Layout} */
  let layout;
  /** @type {number[]} */
  let inSight = [];

  function draw(band, canvas) {
    const context = contextOf(canvas);
    const { from, to } = positionsOf(layout, band);
    const { cell, step, columns } = layout;
    context.imageSmoothingEnabled = false;
    for (let position = from; position < to; position++) {
      const x = (position % columns) * step;
      const y = Math.floor((position - from) / columns) * step;
      const sheet = pages.sheet(Math.floor(position / PAGE));
      context.clearRect(x, y, cell, cell);
      if (sheet) {
        const at = position % PAGE;
        const left = (at % SHEET_COLUMNS) * SIDE;
        const top = Math.floor(at / SHEET_COLUMNS) * SIDE;
        context.drawImage(sheet, left, top, SIDE, SIDE, x, y, cell, cell);
      } else {
        context.fillStyle = WAITING;
        context.fillRect(x, y, cell, cell);
      }
    }
  }

  function add(band) {
    const { from, to } = positionsOf(layout, band);
    const { columns, step, gap, ratio } = layout;
    const rows = Math.ceil((to - from) / columns);
    const canvas = Object.assign(el('canvas', { class: 'band' }), {
      width: columns * step - gap,
      height: rows * step - gap,
    });
    canvas.style.inlineSize = `${canvas.width / ratio}px`;
    canvas.style.blockSize = `${canvas.height / ratio}px`;
    canvas.style.insetBlockStart = `${place(layout, from).y}px`;
    shown.set(band, canvas);
    draw(band, canvas);
    root.append(canvas);
  }

  return {
    /** Begins anew in another layout. @param {import('./layout.js').Layout} next */
    use(next) {
      layout = next;
      for (const canvas of shown.values()) {
        canvas.remove();
      }
      shown.clear();
    },

    /** Shows what is near; says which pages that takes, those in sight first. */
    show(top, height) {
      const { first, last } = bandsNear(layout, top, height);
      for (const [band, canvas] of shown) {
        if (band < first || band > last) {
          canvas.remove();
          shown.delete(band);
        }
      }
      for (let band = first; band <= last; band++) {
        if (!shown.has(band)) {
          add(band);
        }
      }
      const sight = rowsOf(layout, top, height);
      inSight = layout.count === 0 ? [] : numbers(sight.from, sight.to);
      const from = positionsOf(layout, first).from;
      const to = positionsOf(layout, last).to;
      pages.want([...new Set([...inSight, ...numbers(from, to)])]);
    },

    /** Whether pictures in sight have not come yet. */
    waiting: () => inSight.some((page) => !pages.sheet(page)),

    /** A page has come. */
    drawPage(page) {
      for (const [band, canvas] of shown) {
        const { from, to } = positionsOf(layout, band);
        if (from < (page + 1) * PAGE && to > page * PAGE) {
          draw(band, canvas);
        }
      }
    },
  };
}

/** The positions that are in sight. */
function rowsOf({ columns, step, ratio, count }, top, height) {
  const row = (y) => Math.max(0, Math.floor((y * ratio) / step));
  return { from: row(top) * columns, to: Math.min(count, (row(top + height) + 1) * columns) };
}

/** The pages that hold these positions. */
function numbers(from, to) {
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to - 1) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
