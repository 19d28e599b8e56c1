/**
 * The version that answers, in the store's `model`: read when first needed, and again on demand.
 *
 * @param {Client} api
 * @param {PageStore} store
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
