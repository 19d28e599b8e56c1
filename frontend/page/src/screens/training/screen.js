/**
 * Training: `#/training` starts and compares runs, `#/training/ID` is one run, live. Who looks at one
 * of them does not need the other.
 *
 * @param {Route} route
 * @returns {Promise<{ mount: (root: HTMLElement, page: Page) => unknown }>}
 */
export const bring = ({ params }) =>
  params.run === undefined ? import('./overview.js') : import('./run/run-view.js');
