/** The languages that the page speaks; the first one is the fallback. */
export const LANGUAGES = Object.freeze(['en', 'fr']);

/**
 * The language for a reader: the stored choice, else the first of the browser's that the page
 * speaks.
 *
 * @param {string | null} stored
 * @param {readonly string[]} accepted language tags, most wanted first (`fr-CA`)
 */
export function chooseLanguage(stored, accepted) {
  const wanted = [stored ?? '', ...accepted].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((language) => LANGUAGES.includes(language)) ?? LANGUAGES[0];
}
