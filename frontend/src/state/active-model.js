/**
 * @typedef {{ name: string, version: string, accuracy: number | null, card: object }} ActiveModel
 *     accuracy: share right on the test split
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
    const { name, version, card } = await api.get('models/active', { signal });
    const model = { name, version, card, accuracy: card?.test?.accuracy ?? null };
    store.set('model', model);
    return model;
  };
}
