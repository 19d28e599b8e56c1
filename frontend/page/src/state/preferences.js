/**
 * What the reader chose, kept in the browser: language and theme for good, the token for the
 * session of this tab; and `own`, whether there were datasets of people's own the last time. Storage can be forbidden or full, and a page must work all the same, so
 * reading gives null and writing does nothing when it fails.
 */
const PREFIX = 'penderie.';

/** @param {'language' | 'theme' | 'token' | 'own'} name @returns {string | null} */
export function readPreference(name) {
  try {
    return storage(name).getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** @param {'language' | 'theme' | 'token' | 'own'} name @param {string | null} value null forgets it */
export function writePreference(name, value) {
  try {
    if (value === null) {
      storage(name).removeItem(PREFIX + name);
    } else {
      storage(name).setItem(PREFIX + name, value);
    }
  } catch {
    // The choice then lasts as long as the page.
  }
}

const storage = (name) => (name === 'token' ? sessionStorage : localStorage);

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
