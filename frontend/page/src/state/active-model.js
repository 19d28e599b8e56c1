/**
 * @typedef {{ name: string, version: string, accuracy: number | null, card: object,
 *   since: string | null, previous: string[] }} ActiveModel accuracy: share right on the test split;
 *     since: when it was promoted, if it was; previous: what answered before, the last one newest
 */

/**
 * The version that answers, in the store's `model`: read when first needed, and again on demand.
 *
 * @param {ReturnType<typeof import('../api/client.js').createClient>} api
 * @param {import('./store.js').Store} store
 * @returns {(signal?: AbortSignal) => Promise<ActiveModel>} reads it from the service
 */
export function activeModelReader(api, store) {
  return async (signal) => {
    const {
      name,
      version,
      card,
      since = null,
      previous = [],
    } = await api.get('models/active', { signal });
    const model = { name, version, card, accuracy: card?.test?.accuracy ?? null, since, previous };
    store.set('model', model);
    return model;
  };
}
