import { el } from '../dom.js';

/**
 * The page's one polite live region: what changed, for who does not see it. Few words, seldom: an
 * epoch, never a batch.
 *
 * @returns {{ node: HTMLElement, announce: (sentence: string) => void }}
 */
export function createAnnouncer() {
  const node = el('p', { class: 'visually-hidden', role: 'status' });
  return {
    node,
    announce(sentence) {
      // The same sentence twice is no change, and a screen reader would stay silent.
      node.textContent = '';
      requestAnimationFrame(() => {
        node.textContent = sentence;
      });
    },
  };
}
