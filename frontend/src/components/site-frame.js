import { el } from '../dom.js';
import { LANGUAGES } from '../i18n/translate.js';

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' };

/**
 * What stands around every screen: the way past the header, the header with its switches, the
 * offline notice, the place for a screen, the footer.
 *
 * @param {import('../i18n/i18n.js').I18n} i18n
 * @param {import('../theme.js').Theme} theme
 * @returns {{ nodes: HTMLElement[], main: HTMLElement }}
 */
export function siteFrame(i18n, theme) {
  const main = el('main', { id: 'main', class: 'page', tabindex: -1 });
  const skip = el('a', { class: 'skip', href: '#main' });
  const languages = el('div', { class: 'switch', role: 'group' });
  const themeButton = el('button', { type: 'button', class: 'quiet' });
  const offline = el('p', { class: 'offline', role: 'status' });
  const data = el('p');
  const api = el('a', { href: 'q/swagger-ui/' });

  const languageButtons = LANGUAGES.map((language) => {
    const button = el(
      'button',
      { type: 'button', class: 'quiet', lang: language, title: LANGUAGE_NAMES[language] },
      el('span', { 'aria-hidden': 'true' }, language.toUpperCase()),
      el('span', { class: 'visually-hidden' }, LANGUAGE_NAMES[language]),
    );
    button.addEventListener('click', () => i18n.use(language));
    return button;
  });
  languages.append(...languageButtons);
  themeButton.addEventListener('click', () => theme.toggle());

  const sayOffline = () => {
    offline.textContent = navigator.onLine ? '' : i18n.translator.t('page.offline');
  };
  const speak = () => {
    const { t, language } = i18n.translator;
    document.documentElement.lang = language;
    document.title = t('page.title');
    skip.textContent = t('page.skip');
    data.textContent = t('page.data');
    api.textContent = t('page.api');
    languages.setAttribute('aria-label', t('language.label'));
    for (const button of languageButtons) {
      button.setAttribute('aria-pressed', String(button.lang === language));
    }
    themeButton.textContent = t(theme.dark ? 'theme.light' : 'theme.dark');
    themeButton.title = t(theme.dark ? 'theme.toLight' : 'theme.toDark');
    sayOffline();
  };
  i18n.addEventListener('change', speak);
  theme.addEventListener('change', speak);
  window.addEventListener('online', sayOffline);
  window.addEventListener('offline', sayOffline);
  speak();

  const header = el(
    'header',
    { class: 'site-header' },
    el('a', { class: 'wordmark', href: './' }, 'Penderie'),
    el('div', { class: 'switches' }, languages, themeButton),
  );
  const footer = el('footer', { class: 'site-footer' }, data, el('p', {}, api));
  return { nodes: [skip, header, offline, main, footer], main };
}
