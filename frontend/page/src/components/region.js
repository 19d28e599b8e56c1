import { OVERTAKEN, onlyLatest } from '../api/only-latest.js';
import { el } from '../dom.js';
import { failure } from './failure.js';

/**
 * A part of a screen that waits for the service: a skeleton of final size, then what was asked for,
 * or what went wrong with a way to try again. Only the newest question is answered.
 *
 * @template T
 * @param {HTMLElement} root
 * @param {{
 *   load: (signal: AbortSignal) => Promise<T>,
 *   show: (value: T, signal: AbortSignal) => Node | Node[],
 *   placeholder?: () => Node | Node[],
 *   store: PageStore,
 *   signal: AbortSignal,
 *   level?: 2 | 3,
 * }} options show: its signal ends when the content is replaced; level: of an error's heading
 * @returns {{ reload: () => Promise<void>, value: () => T | undefined }} reload: keeps what is
 *     there until the new answer comes
 */
export function region(root, options) {
  const { load, show, placeholder = () => skeleton({ lines: 3 }), store, signal, level } = options;
  const latest = onlyLatest();
  let value;
  let content = new AbortController();

  const put = (nodes) => {
    content.abort();
    content = new AbortController();
    root.replaceChildren(...[nodes(content.signal)].flat());
  };

  async function reload() {
    root.setAttribute('aria-busy', 'true');
    try {
      const answer = await latest.run(load);
      if (answer === OVERTAKEN || signal.aborted) {
        return;
      }
      value = answer;
      put((inner) => show(answer, inner));
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      put((inner) => failure(error, { onRetry: again, store, signal: inner, level }));
    }
    root.removeAttribute('aria-busy');
  }

  /** From an error: the button that was pressed goes away, the focus must not. */
  function again() {
    const focused = root.contains(document.activeElement);
    put(() => placeholder());
    if (focused) {
      root.setAttribute('tabindex', '-1');
      root.focus({ preventScroll: true });
    }
    return reload();
  }

  signal.addEventListener(
    'abort',
    () => {
      content.abort();
      latest.cancel();
    },
    { once: true },
  );
  put(() => placeholder());
  reload();
  return { reload, value: () => value };
}

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

/**
 * Lets a part of the screen be made anew under a reader's hands: the focus goes to what stands for
 * the same thing afterwards.
 *
 * @param {HTMLElement} root
 * @param {() => Promise<void>} change
 */
export async function keepFocus(root, change) {
  const focused = root.contains(document.activeElement) ? document.activeElement : null;
  await change();
  if (focused !== null && !focused.isConnected && document.activeElement === document.body) {
    const key = keyOf(focused);
    /** @type {NodeListOf<HTMLElement>} */
    const choices = root.querySelectorAll('a, button, input');
    const same = [...choices].find((each) => keyOf(each) === key);
    same?.focus({ preventScroll: true });
  }
}

const keyOf = (element) => `${element.getAttribute('href')} ${element.type} ${element.value}`;
