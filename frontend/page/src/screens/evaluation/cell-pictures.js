import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { pictureSheet } from './picture-sheet.js';

/**
 * The test pictures behind a cell of the matrix, the surest answer first.
 *
 * @param {import('./screen.js').Screen & { counts: number[][], onClose: () => void }} screen counts:
 *     the matrix's
 * @returns {{ node: HTMLElement, update: (view: import('./view.js').View) => void, expect: () => void }}
 *     expect: the reader has just asked for the next cell, so the focus goes to its pictures
 */
export function cellPictures(screen) {
  const { version, counts, names = className, onClose, shelf, signal } = screen;
  const node = el('section', { class: 'cell-pictures', tabindex: -1, hidden: true });
  /** @type {string | null} */
  let shown = null;
  /** @type {ReturnType<typeof pictureSheet> | null} */
  let sheet = null;
  let over = new AbortController();
  let expected = false;

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
    if (cell && expected) {
      node.scrollIntoView({ block: 'nearest', behavior: motion() });
      node.focus({ preventScroll: true });
    }
    expected = false;
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
      found: 'evaluation.found',
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
  update(shelf.get('view'));
  return {
    node,
    update,
    expect() {
      expected = true;
    },
  };
}

const motion = () =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
