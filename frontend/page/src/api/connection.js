import { backoff, pause } from './backoff.js';

/**
 * Keeps the store's `connection` true to life: `away` once a request finds nobody, and then asks by
 * itself, ever more seldom, until the service is ready again.
 *
 * @param {PageStore} store
 * @param {{ fetch: typeof globalThis.fetch, signal: AbortSignal }} options
 * @returns {{ contact: (reached: boolean) => void, probe: () => void }} contact: to be told how a
 *     request went; probe: asks at once
 */
export function watchConnection(store, { fetch, signal }) {
  let resume = () => {};
  let asking = false;

  const contact = (reached) => {
    if (reached) {
      store.set('connection', 'up');
      resume();
    } else {
      store.set('connection', 'away');
      ask();
    }
  };

  async function ask() {
    if (asking) {
      return;
    }
    asking = true;
    for (let attempt = 0; store.get('connection') === 'away' && !signal.aborted; attempt++) {
      await pause(backoff(attempt), {
        signal,
        wake: (end) => {
          resume = end;
        },
      });
      const response = await fetch('q/health/ready', { signal, cache: 'no-store' }).catch(
        () => null,
      );
      if (response?.ok) {
        store.set('connection', 'up');
      }
    }
    asking = false;
  }

  window.addEventListener('online', () => resume(), { signal });
  window.addEventListener('offline', () => contact(false), { signal });
  return { contact, probe: () => resume() };
}
