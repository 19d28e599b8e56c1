import { watchConnection } from '../api/connection.js';
import { failure } from '../components/failure.js';
import { el, styleSheet } from '../dom.js';
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
 *   page: Pick<Page, 'readActiveModel'>,
 * }} options
 */
export function lateParts(store, { fetch, header, main, page }) {
  keepPage();
  readyForPaper();
  followActive(store, page.readActiveModel);
  const connection = watchConnection(store, { fetch, signal: new AbortController().signal });
  const tokens = createTokenDialog(store);
  header.after(connectionBanner(store, { onRetry: connection.probe }));
  main.after(siteFooter(store), tokens.node);
  return { contact: connection.contact, askToken: tokens.ask, failure, datasetSwitch };
}

/** Without its style sheet the page prints as it looks. */
function readyForPaper() {
  styleSheet('styles/print.css').catch(() => {});
  window.addEventListener('beforeprint', () => {
    for (const image of document.querySelectorAll('img')) {
      image.loading = 'eager';
    }
  });
}

/** What is dropped where no picture is taken must not take the page's place. */
function keepPage() {
  for (const type of ['dragover', 'drop']) {
    window.addEventListener(type, (/** @type {any} */ event) => {
      if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'none';
      }
    });
  }
}

/**
 * Notices that another version has become the active one elsewhere: at once in another tab of this
 * browser, and from anywhere when the reader comes back to this one. Counts it in the store's
 * `elsewhere`, for all that shows versions.
 *
 * @param {PageStore} store
 * @param {Page['readActiveModel']} read
 * @param {BroadcastChannel} [tabs]
 */
export function followActive(store, read, tabs = new BroadcastChannel('penderie.active')) {
  let known = store.get('model');
  store.addEventListener('model', () => {
    const before = known;
    known = store.get('model');
    if (before?.dataset === known?.dataset && before?.version !== known?.version) {
      tabs.postMessage(null);
    }
  });
  const look = async () => {
    const before = store.get('model');
    if (before === null || document.hidden) {
      return;
    }
    // Where the service does not answer now, the next look tells.
    const now = await read(undefined, before.dataset).catch(() => before);
    if (now.version !== before.version) {
      store.set('elsewhere', store.get('elsewhere') + 1);
    }
  };
  tabs.addEventListener('message', look);
  document.addEventListener('visibilitychange', look);
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
  const draw = () => {
    const active = store.get('model');
    // What was read for another dataset says nothing of this one.
    const known = active !== null && active.dataset === store.get('dataset');
    model.replaceChildren(
      ...(known ? [el('span', {}, ({ t }) => t('page.model', { version: active.version }))] : []),
    );
  };
  store.watch('dataset', draw);
  store.addEventListener('model', draw);
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
