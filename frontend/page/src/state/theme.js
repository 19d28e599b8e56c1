/**
 * Light or dark: the reader's choice in the store's `theme`, else the system's. Keeps the store's
 * `dark` and the document in step.
 *
 * @param {PageStore} store
 */
export function followTheme(store) {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const chosen = store.get('theme');
    if (chosen === null) {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = chosen;
    }
    store.set('dark', chosen === null ? system.matches : chosen === 'dark');
  };
  system.addEventListener('change', apply);
  store.watch('theme', apply);
}
