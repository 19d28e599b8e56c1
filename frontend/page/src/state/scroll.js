/** How long a screen may take to grow to where the reader was. */
const PATIENCE_MS = 3000;

/**
 * Remembers how far each entry of the history was scrolled, and goes there again on back and
 * forward. Browsers do that by themselves only for pages that are there at once; ours are not.
 */
export function keepScroll() {
  history.scrollRestoration = 'manual';
  let arriving = false;
  let opened = false;
  let waiting = 0;
  const remember = () => {
    if (!arriving) {
      history.replaceState({ ...history.state, scroll: window.scrollY }, '');
    }
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(remember, 120);
    },
    { passive: true },
  );

  return {
    /**
     * To be called when an entry is entered, before its screen is there: what scrolls until then is
     * the old screen going away.
     *
     * @returns {(signal: AbortSignal) => void} scrolls to where the entry was left, to the top for
     *     a new one; to be called when the screen is there
     */
    arrive() {
      clearTimeout(waiting);
      arriving = true;
      const target = history.state?.scroll ?? 0;
      return (signal) => {
        arriving = false;
        // A page just opened is at its top, and asking it where it is makes it lay out at once.
        if (opened || target > 0) {
          reach(target, signal);
        }
        opened = true;
      };
    },
  };
}

/** Scrolls there, again and again while the screen still grows, until the reader takes over. */
function reach(target, signal) {
  window.scrollTo(0, target);
  if (Math.abs(window.scrollY - target) < 2) {
    return;
  }
  const stop = new AbortController();
  const over = AbortSignal.any([signal, stop.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const observer = new ResizeObserver(() => {
    window.scrollTo(0, target);
    if (Math.abs(window.scrollY - target) < 2) {
      stop.abort();
    }
  });
  observer.observe(document.body);
  over.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    window.addEventListener(type, () => stop.abort(), { signal: over, passive: true });
  }
}
