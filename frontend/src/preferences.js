/**
 * What the reader chose, kept in the browser. Storage can be forbidden or full, and a page must
 * work all the same, so reading gives null and writing does nothing when it fails.
 */
const PREFIX = 'penderie.';

/** @param {'language' | 'theme'} name @returns {string | null} */
export function readPreference(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** @param {'language' | 'theme'} name @param {string} value */
export function writePreference(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
