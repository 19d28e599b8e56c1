import { el } from '../dom.js';

/**
 * A place of final size for what is still on its way.
 *
 * @param {{ blockSize?: string, aspectRatio?: string, lines?: number }} [size] blockSize and
 *     aspectRatio as CSS has them; lines: of text instead
 */
export function skeleton({ blockSize, aspectRatio, lines } = {}) {
  if (lines) {
    return el(
      'div',
      { class: 'skeleton-lines', 'aria-hidden': 'true' },
      ...Array.from({ length: lines }, () => el('span', { class: 'skeleton' })),
    );
  }
  const box = el('div', { class: 'skeleton', 'aria-hidden': 'true' });
  box.style.blockSize = blockSize ?? '';
  box.style.aspectRatio = aspectRatio ?? '';
  return box;
}
