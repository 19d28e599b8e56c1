import { el } from '../dom.js';

/**
 * Says that the service is away, and that the page goes on by itself once it is back.
 *
 * @param {PageStore} store
 * @param {{ onRetry: () => void }} options
 */
export function connectionBanner(store, { onRetry }) {
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
