/**
 * How far below what is in sight counts as near: time to build it before it is seen. All above is
 * near: where a reader comes back to depends on its size.
 */
const MARGIN = '1000000px 0px 600px';

/**
 * Calls once the reader has almost scrolled there: who never does need not load it.
 *
 * @param {Element} element
 * @param {() => void} call
 * @param {AbortSignal} signal
 */
export function whenNear(element, call, signal) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        observer.disconnect();
        call();
      }
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

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

/**
 * Resolves in a task of its own, so that what is built next does not hold up an answer to the reader
 * and the browser can draw what is there. Several who wait go on one by one, each after a frame.
 */
export function nextTurn() {
  last = last.then(frame);
  return last;
}

let last = Promise.resolve();

/** A page that nobody sees draws no frames. */
const frame = () =>
  new Promise((resolve) => {
    if (document.hidden) {
      setTimeout(resolve);
    } else {
      requestAnimationFrame(() => setTimeout(resolve));
    }
  });
