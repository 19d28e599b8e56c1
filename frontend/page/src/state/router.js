import { href, matchRoute } from './routes.js';
import { keepScroll } from './scroll.js';

/**
 * @typedef {{ update?: (route: Route) => void, anyPath?: boolean }} Mounted
 *     update: takes a new address of the same screen with the same path, so that a filter need not
 *     build it anew; anyPath: takes one with another path too
 */

/**
 * Shows the screen that the address names. A change of screen aborts the old one's signal, then
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
      current?.screen === route.screen && (current.path === route.path || mounted?.anyPath);
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
    href,

    get route() {
      return current;
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
