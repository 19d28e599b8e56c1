import { tagNumber } from '../../components/garment-tag.js';
import { el, setAttribute } from '../../dom.js';
import { live } from '../../i18n/live.js';
import { moved, place, positionAt } from './layout.js';

/**
 * The one cell of the grid that is an element: a link over the picture that the pointer or the
 * keyboard is at. Tens of thousands of links would be none for anybody.
 *
 * @param {HTMLElement} grid over the pictures, in the role of a grid
 * @param {{
 *   pages: ReturnType<typeof import('./pages.js').picturePages>,
 *   layout: () => import('./layout.js').Layout,
 *   sight: () => { first: number, rows: number },
 *   hrefOf: (index: number) => string,
 *   onItem: (item: import('./pages.js').Item | null) => void,
 *   signal: AbortSignal,
 * }} options layout, sight: as they are now; first: position of the first picture in sight; rows:
 *     that are in sight; onItem: told of the picture that the cursor came to
 */
export function cursor(grid, { pages, layout, sight, hrefOf, onItem, signal }) {
  let position = 0;
  /** @type {import('./pages.js').Item | null} */
  let item = null;
  /** @type {HTMLAnchorElement} */
  let link;
  /** @type {HTMLElement} */
  let cell;
  /** @type {HTMLElement} */
  let row;
  /** @type {Translator} */
  let translator;

  /** A new element for each step of the keyboard: a reader reads what gets the focus. */
  function build() {
    const focused = grid.contains(document.activeElement);
    link = el('a', { class: 'cursor', tabindex: 0 });
    cell = el('div', { role: 'gridcell' }, link);
    row = el('div', { role: 'row' }, cell);
    grid.replaceChildren(row);
    item = null;
    live(link, (next) => {
      translator = next;
      say();
    });
    put();
    if (focused) {
      link.focus({ preventScroll: true });
    }
  }

  function put() {
    const { columns } = layout();
    const { x, y, side } = place(layout(), position);
    link.style.translate = `${x}px ${y}px`;
    link.style.inlineSize = `${side}px`;
    link.style.blockSize = `${side}px`;
    setAttribute(cell, 'aria-colindex', (position % columns) + 1);
    setAttribute(row, 'aria-rowindex', Math.floor(position / columns) + 1);
    know();
  }

  /** Finds out which picture it is. */
  async function know() {
    const at = position;
    item = pages.known(at) ?? null;
    say();
    if (item !== null) {
      return;
    }
    // The sheet's failure is shown; the name comes with the next move.
    const found = await pages.item(at).catch(() => null);
    if (at === position && !signal.aborted) {
      item = found;
      say();
    }
  }

  function say() {
    const { t, number } = translator;
    if (item === null) {
      link.removeAttribute('href');
      link.setAttribute('aria-label', t('data.waiting', { position: number(position + 1) }));
    } else {
      link.href = hrefOf(item.index);
      link.setAttribute('aria-label', nameOf(item, t, number));
    }
    const looked = grid.classList.contains('pointed') || grid.contains(document.activeElement);
    onItem(looked ? item : null);
  }

  function go(to, { focus = false } = {}) {
    position = to;
    if (focus) {
      build();
      reveal();
    } else {
      put();
    }
  }

  /** Scrolls as little as needed. */
  function reveal() {
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const under = ({ clientX, clientY }) => {
    const { left, top } = grid.getBoundingClientRect();
    return positionAt(layout(), clientX - left, clientY - top);
  };
  let last = '';
  grid.addEventListener(
    'pointermove',
    (event) => {
      // Scrolling makes moves too; a pointer at rest must not take the cursor from the keyboard.
      const here = `${event.screenX} ${event.screenY}`;
      const at = here === last ? null : under(event);
      last = here;
      if (at !== null) {
        grid.classList.add('pointed');
        go(at);
      }
    },
    { signal, passive: true },
  );
  const leave = () => {
    grid.classList.remove('pointed');
    say();
  };
  grid.addEventListener('pointerleave', leave, { signal });
  grid.addEventListener('focusout', () => queueMicrotask(leave), { signal });
  grid.addEventListener('focusin', say, { signal });
  grid.addEventListener(
    'click',
    async (event) => {
      // A finger comes without having moved: the link was not yet under it.
      const at = under(event);
      if (at === null || event.target === link) {
        return;
      }
      go(at);
      await pages.item(at).catch(() => null);
      if (item !== null && at === position && !signal.aborted) {
        link.focus({ preventScroll: true });
        link.click();
      }
    },
    { signal },
  );
  grid.addEventListener(
    'keydown',
    (event) => {
      const { first, rows } = sight();
      const { columns } = layout();
      // Whoever scrolled away goes on where he looks.
      const out = position < first || position >= first + (rows + 1) * columns;
      const to = moved(layout(), out ? first : position, event, rows);
      if (to !== null) {
        event.preventDefault();
        go(to, { focus: true });
      }
    },
    { signal },
  );
  build();
  return {
    /** After the layout changed. */
    refresh: build,

    /** Goes to a position without taking the focus. @param {number} to */
    go,

    focus: () => link.focus({ preventScroll: true }),
  };
}

/** "Picture 1,234: 07 Sneaker" */
const nameOf = (item, t, number) =>
  t(item.predicted === undefined ? 'data.pictureName' : 'data.mistakeName', {
    index: number(item.index),
    label: `${tagNumber(item.class)} ${t(`class.${item.class}`)}`,
    predicted: t(`class.${item.predicted ?? item.class}`),
  });
