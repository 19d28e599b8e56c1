import { OVERTAKEN, onlyLatest } from '../api/only-latest.js';
import { failure } from './failure.js';
import { skeleton } from './skeleton.js';

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
