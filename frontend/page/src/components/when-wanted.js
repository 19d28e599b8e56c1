import { whenNear } from './when-near.js';

/** How long a page that has come is left alone before the rest of it follows, in milliseconds. */
const REST_MS = 4000;

/**
 * Calls once the reader has almost scrolled there, takes to the keyboard, which knows no far and
 * near, or has looked at the first view for a while: then what is far below is there for searching
 * and for a screen reader's list of headings as well.
 *
 * @param {Element} element
 * @param {() => void} call
 * @param {AbortSignal} signal
 */
export function whenWanted(element, call, signal) {
  const begun = new AbortController();
  const waiting = AbortSignal.any([signal, begun.signal]);
  const begin = () => {
    begun.abort();
    call();
  };
  const rest = setTimeout(begin, REST_MS);
  waiting.addEventListener('abort', () => clearTimeout(rest), { once: true });
  window.addEventListener('keydown', begin, { signal: waiting });
  whenNear(element, begin, waiting);
}
