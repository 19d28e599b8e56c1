/**
 * The document's title: the screen's own words, then the site's name. Follows the language.
 *
 * @param {import('../i18n/i18n.js').I18n} i18n
 * @returns {(words: (translator: Translator) => string) => void}
 */
export function titleSetter(i18n) {
  /** @type {(translator: Translator) => string} */
  let words = () => '';
  const write = () => {
    const { translator } = i18n;
    document.documentElement.lang = translator.language;
    document.title = [words(translator), 'Penderie'].filter(Boolean).join(' · ');
  };
  i18n.addEventListener('change', write);
  return (next) => {
    words = next;
    write();
  };
}
