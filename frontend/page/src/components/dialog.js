import { el } from '../dom.js';

let headings = 0;

/**
 * Opens a dialog over the page; Escape and the signal close it, and the focus goes back to where it
 * was.
 *
 * @param {{
 *   heading: Words | Node,
 *   content: Node[],
 *   wide?: boolean,
 *   signal: AbortSignal,
 * }} options
 * @returns {{ node: HTMLDialogElement, close: () => void, signal: AbortSignal }} signal: ends when the
 *     dialog closes
 */
export function openDialog({ heading, content, wide = false, signal }) {
  const id = `dialog-${headings++}`;
  const over = new AbortController();
  const node = el(
    'dialog',
    { class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': id },
    el('h2', { id }, heading),
    ...content,
  );
  node.addEventListener(
    'close',
    () => {
      over.abort();
      node.remove();
    },
    { once: true },
  );
  signal.addEventListener('abort', () => node.close(), { signal: over.signal });
  document.body.append(node);
  node.showModal();
  return { node, close: () => node.close(), signal: over.signal };
}
