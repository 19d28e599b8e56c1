import { watchConnection } from '../api/connection.js';
import { failure } from '../components/failure.js';
import { connectionBanner } from './connection-banner.js';
import { siteFooter } from './site-footer.js';
import { createTokenDialog } from './token-dialog.js';

/**
 * The parts of the frame that the first picture of the page can do without. They are brought as
 * soon as it is drawn, and not when they are needed: then the service may be away.
 *
 * @param {PageStore} store
 * @param {{
 *   fetch: typeof globalThis.fetch,
 *   header: HTMLElement,
 *   main: HTMLElement,
 * }} options
 */
export function lateParts(store, { fetch, header, main }) {
  const connection = watchConnection(store, { fetch, signal: new AbortController().signal });
  const tokens = createTokenDialog(store);
  header.after(connectionBanner(store, { onRetry: connection.probe }));
  main.after(siteFooter(store), tokens.node);
  return { contact: connection.contact, askToken: tokens.ask, failure };
}
