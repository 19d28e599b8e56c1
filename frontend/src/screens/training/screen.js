import { overview } from './overview.js';
import { runView } from './run/run-view.js';

/**
 * Training: `#/training` starts and compares runs, `#/training/ID` is one run, live.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export const mount = (root, page) =>
  page.route.params.run === undefined ? overview(root, page) : runView(root, page);
