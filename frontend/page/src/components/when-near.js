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
