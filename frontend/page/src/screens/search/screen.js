/**
 * The search for hyperparameters: `#/search` lists and starts searches, `#/search/ID` is one, live.
 *
 * @param {Route} route
 * @returns {Promise<{ mount: (root: HTMLElement, page: Page) => unknown }>}
 */
export const bring = ({ params }) =>
  params.id === undefined ? import('./overview.js') : import('./search-view.js');
