import { className } from '../../components/garment-tag.js';
import { contextOf, el } from '../../dom.js';
import { bandsNear, place, positionsOf, SIDE } from './layout.js';
import { PAGE, SHEET_COLUMNS } from './pages.js';

/** Where a picture has not come yet: seen on light and on dark. */
const WAITING = 'rgb(128 128 128 / 14%)';

/**
 * The pictures in sight and around, drawn on a few canvases that scroll with the page's content:
 * the browser moves them without asking us, and each is drawn once. Below each picture is its name,
 * which the cursor's link says to those who do not see it.
 *
 * @param {HTMLElement} root
 * @param {ReturnType<typeof import('./pages.js').picturePages>} pages
 */
export function bands(root, pages) {
  /** @type {Map<number, { canvas: HTMLCanvasElement, names: HTMLElement }>} */
  const shown = new Map();
  /** @type {import('./layout.js').Layout} */
  let layout;
  /** @type {number[]} */
  let inSight = [];

  function draw(band, { canvas, names }) {
    const context = contextOf(canvas);
    const { from, to } = positionsOf(layout, band);
    const { cell, step, rise, columns } = layout;
    context.imageSmoothingEnabled = false;
    for (let position = from; position < to; position++) {
      const x = (position % columns) * step;
      const y = Math.floor((position - from) / columns) * rise;
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
    names.replaceChildren(...(layout.names > 0 ? namesOf(from, to) : []));
  }

  /** Of the pictures that are known by now. */
  function namesOf(from, to) {
    const { ratio, step } = layout;
    return Array.from({ length: to - from }, (_, at) => from + at).flatMap((position) => {
      const item = pages.known(position);
      if (!item) {
        return [];
      }
      const { x, y, side } = place(layout, position);
      const { predicted } = item;
      const name = el(
        'span',
        { class: 'cell-name' },
        el('span', {}, className(item.class)),
        predicted !== undefined &&
          el('span', { class: 'cell-mistake' }, (words) => `✗ ${className(predicted)(words)}`),
      );
      name.style.translate = `${x}px ${y + side}px`;
      name.style.inlineSize = `${step / ratio}px`;
      return [name];
    });
  }

  function add(band) {
    const { from, to } = positionsOf(layout, band);
    const { columns, cell, step, gap, rise, ratio } = layout;
    const rows = Math.ceil((to - from) / columns);
    const canvas = Object.assign(el('canvas', { class: 'band' }), {
      width: columns * step - gap,
      height: (rows - 1) * rise + cell,
    });
    canvas.style.inlineSize = `${canvas.width / ratio}px`;
    canvas.style.blockSize = `${canvas.height / ratio}px`;
    canvas.style.insetBlockStart = `${place(layout, from).y}px`;
    const drawn = { canvas, names: el('div') };
    shown.set(band, drawn);
    draw(band, drawn);
    root.append(canvas, drawn.names);
  }

  function drop(band) {
    shown.get(band)?.canvas.remove();
    shown.get(band)?.names.remove();
    shown.delete(band);
  }

  return {
    /** Begins anew in another layout. @param {import('./layout.js').Layout} next */
    use(next) {
      layout = next;
      for (const band of [...shown.keys()]) {
        drop(band);
      }
    },

    /** Shows what is near; says which pages that takes, those in sight first. */
    show(top, height) {
      const { first, last } = bandsNear(layout, top, height);
      for (const band of [...shown.keys()]) {
        if (band < first || band > last) {
          drop(band);
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
      for (const [band, drawn] of shown) {
        const { from, to } = positionsOf(layout, band);
        if (from < (page + 1) * PAGE && to > page * PAGE) {
          draw(band, drawn);
        }
      }
    },
  };
}

/** The positions that are in sight. */
function rowsOf({ columns, rise, ratio, count }, top, height) {
  const row = (y) => Math.max(0, Math.floor((y * ratio) / rise));
  return { from: row(top) * columns, to: Math.min(count, (row(top + height) + 1) * columns) };
}

/** The pages that hold these positions. */
function numbers(from, to) {
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to - 1) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
