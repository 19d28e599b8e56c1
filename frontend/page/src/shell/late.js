import { watchConnection } from '../api/connection.js';
import { failure } from '../components/failure.js';
import { el } from '../dom.js';
import { datasetSwitch } from './dataset-switch.js';
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
  return { contact: connection.contact, askToken: tokens.ask, failure, datasetSwitch };
}

/**
 * Says that the service is away, and that the page goes on by itself once it is back.
 *
 * @param {PageStore} store
 * @param {{ onRetry: () => void }} options
 */
function connectionBanner(store, { onRetry }) {
  const retry = el('button', { type: 'button', class: 'quiet' }, ({ t }) => t('connection.retry'));
  retry.addEventListener('click', onRetry);
  const banner = el(
    'div',
    { class: 'banner' },
    el('p', {}, ({ t }) => t(navigator.onLine ? 'connection.away' : 'connection.offline')),
    retry,
  );
  // Always in the document, so that what it begins to say is heard.
  const region = el('div', { role: 'status' });
  store.watch('connection', (connection) => {
    region.replaceChildren(...(connection === 'away' ? [banner] : []));
  });
  return region;
}

/**
 * Where the garments come from, which network answers, and the way in for programs.
 *
 * @param {PageStore} store
 */
function siteFooter(store) {
  const model = el('p');
  store.watch('model', (active) => {
    model.replaceChildren(
      ...(active ? [el('span', {}, ({ t }) => t('page.model', { version: active.version }))] : []),
    );
  });
  return el(
    'footer',
    { class: 'site-footer' },
    el('p', {}, ({ t }) => t('page.data')),
    model,
    el(
      'p',
      {},
      el('a', { href: 'q/swagger-ui/' }, ({ t }) => t('page.api')),
    ),
  );
}
