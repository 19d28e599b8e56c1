import { el } from '../dom.js';

/**
 * A part that opens and closes, filled when it is first open.
 *
 * @param {string} kind class of the part
 * @param {Words} title
 * @param {{
 *   open: boolean,
 *   onToggle: (open: boolean) => void,
 *   fill: (body: HTMLElement) => void,
 *   signal: AbortSignal,
 * }} options open: from the beginning; onToggle: also once at the beginning if so
 */
export function openedPart(kind, title, { open, onToggle, fill, signal }) {
  const body = el('div');
  const node = el('details', { class: kind, open }, el('summary', {}, title), body);
  const toggled = () => {
    onToggle(node.open);
    if (node.open && body.childElementCount === 0) {
      fill(body);
    }
  };
  node.addEventListener('toggle', toggled, { signal });
  return node;
}
