import { href, matchRoute } from './routes.js';

/**
 * @typedef {{ update?: (route: Route) => void, anyPath?: boolean }} Mounted
 *     update: takes a new address of the same screen with the same path, so that a filter need not
 *     build it anew; anyPath: takes one with another path too
 */

/**
 * Shows the screen that the address names. A change of screen, or of the dataset that it is about, aborts the old one's signal, then
 * mounts the new one; what is still on its way to the old one is dropped.
 *
 * @param {{
 *   show: (route: Route, options: { signal: AbortSignal, first: boolean })
 *     => Promise<Mounted | void>,
 * }} options show: mounts a screen; first: whether it is the first one since the page was opened
 */
export function createRouter({ show }) {
  /** @type {Route | null} */
  let current = null;
  /** @type {Mounted | void} */
  let mounted;
  let controller = new AbortController();
  const scroll = keepScroll();

  async function open({ anew = false } = {}) {
    // A fragment that is no address is a place on the screen.
    if (!/^(#\/.*)?$/s.test(window.location.hash)) {
      return;
    }
    const route = matchRoute(window.location.hash);
    const same =
      current?.screen === route.screen &&
      current.dataset === route.dataset &&
      (current.path === route.path || mounted?.anyPath);
    const first = current === null;
    current = route;
    if (same && !anew && mounted?.update) {
      mounted.update(route);
      return;
    }
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    const settle = scroll.arrive();
    mounted = undefined;
    const result = await show(route, { signal, first });
    if (!signal.aborted) {
      mounted = result;
      settle(signal);
    }
  }

  return {
    /**
     * The address of a screen, about the same dataset as the present one unless the query names
     * another; null for the one that comes with Penderie.
     *
     * @type {typeof href}
     */
    href: (screen, params, query) => href(screen, params, { dataset: current?.dataset, ...query }),

    get route() {
      return current;
    },

    /** The present screen is about the dataset that comes with Penderie after all. */
    leaveDataset() {
      if (current !== null) {
        const { screen, params } = current;
        const query = new URLSearchParams(current.query);
        query.delete('dataset');
        current = { ...current, query, dataset: null };
        const address = href(screen, params, Object.fromEntries(query));
        history.replaceState(history.state, '', address);
      }
    },

    start() {
      window.addEventListener('hashchange', () => open());
      return open();
    },

    /** Shows the present screen again from the beginning. */
    reload() {
      return open({ anew: true });
    },

    /**
     * Goes to an address.
     *
     * @param {string} address as `href` makes it
     * @param {{ replace?: boolean }} [options] replace: without a step for the back button, for
     *     what changes while a person is still choosing
     */
    go(address, { replace = false } = {}) {
      if (replace) {
        window.location.replace(address);
      } else {
        window.location.hash = address;
      }
    },
  };
}

/** How long a screen may take to grow to where the reader was. */
const PATIENCE_MS = 3000;

/**
 * Remembers how far each entry of the history was scrolled, and goes there again on back and
 * forward. Browsers do that by themselves only for pages that are there at once; ours are not.
 */
function keepScroll() {
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
