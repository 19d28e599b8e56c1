import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { howMany, pictureSheet } from './picture-sheet.js';

/**
 * The test pictures behind a cell of the matrix, the surest answer first.
 *
 * @param {import('./screen.js').Screen & { counts: number[][], onClose: () => void }} screen counts:
 *     the matrix's
 * @returns {{ node: HTMLElement, update: (view: import('./view.js').View) => void }} where they are
 *     `sought`, the focus goes to them
 */
export function cellPictures(screen) {
  const { version, counts, names = className, onClose, shelf, signal } = screen;
  const node = el('section', { class: 'cell-pictures', tabindex: -1, hidden: true });
  /** @type {string | null} */
  let shown = null;
  /** @type {ReturnType<typeof pictureSheet> | null} */
  let sheet = null;
  let over = new AbortController();

  /** @param {import('./view.js').View} view */
  function update({ cell: asked, page }) {
    const cell = asked && counts[asked.truth]?.[asked.predicted] !== undefined ? asked : null;
    const key = cell && `${cell.truth}-${cell.predicted}`;
    if (key === shown) {
      sheet?.turn(page);
    } else {
      over.abort();
      over = new AbortController();
      shown = key;
      sheet = null;
      node.hidden = cell === null;
      node.replaceChildren(...(cell ? contentOf(cell, page) : []));
    }
    seek();
  }

  /** Goes there, once it is in the document. */
  function seek() {
    const sought = shelf.get('sought');
    if (shown === null || sought === null) {
      return;
    }
    if (!node.isConnected) {
      requestAnimationFrame(seek);
      return;
    }
    shelf.set('sought', null);
    node.focus({ preventScroll: true });
    if (sought === 'afar') {
      stayAt(node, signal);
    } else {
      node.scrollIntoView({ block: 'nearest', behavior: motion() });
    }
  }

  function contentOf({ truth, predicted }, page) {
    const inner = AbortSignal.any([signal, over.signal]);
    const both = (words) => ({ truth: names(truth)(words), predicted: names(predicted)(words) });
    const right = truth === predicted;
    const heading = (words) =>
      words.t(right ? 'evaluation.cell-right' : 'evaluation.cell-wrong', both(words));
    node.setAttribute('aria-labelledby', 'cell-heading');
    const close = el('button', { type: 'button', class: 'quiet' }, ({ t }) =>
      t('evaluation.toMatrix'),
    );
    close.addEventListener('click', onClose, { signal: inner });
    const pictures = pictureSheet({
      ...screen,
      path: `models/${encodeURIComponent(version)}/evaluation`,
      query: { truth, predicted },
      page,
      versions: [version],
      none: (words) => words.t(right ? 'evaluation.none-right' : 'evaluation.none', both(words)),
      said: howMany('evaluation.found'),
      expected: counts[truth][predicted],
      lines: 2,
      caption: ({ confidence }) => [el('span', {}, ({ percent }) => percent(confidence))],
      signal: inner,
    });
    sheet = pictures;
    return [
      el('div', { class: 'cell-head' }, el('h3', { id: 'cell-heading' }, heading), close),
      pictures.node,
    ];
  }

  signal.addEventListener('abort', () => over.abort(), { once: true });
  shelf.addEventListener('sought', seek, { signal });
  update(shelf.get('view'));
  return { node, update };
}

/** How long what is above may take to grow to its size. */
const PATIENCE_MS = 3000;

/** Goes there from afar, again and again while what is between still grows, until the reader takes over. */
function stayAt(node, signal) {
  const stop = new AbortController();
  const over = AbortSignal.any([signal, stop.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const observer = new ResizeObserver(() => node.scrollIntoView({ block: 'start' }));
  observer.observe(document.body);
  over.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    window.addEventListener(type, () => stop.abort(), { signal: over, passive: true });
  }
}

const motion = () =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
