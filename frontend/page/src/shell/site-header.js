import { el } from '../dom.js';
import { LANGUAGES } from '../i18n/i18n.js';
import { href } from '../state/routes.js';

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' };

/** The screens of the navigation, in the order of the report's steps. */
export const SCREENS = ['home', 'data', 'training', 'evaluation', 'prediction'];

/**
 * The way past the header, and the header: the name, the five screens, the switches. On a phone the
 * screens are behind a button.
 *
 * @param {PageStore} store
 * @param {{ onSkip: () => void }} options
 * @returns {{ skip: HTMLElement, node: HTMLElement, show: (screen: string) => void }} skip: to stand
 *     first; show: marks a screen as the present one
 */
export function siteHeader(store, { onSkip }) {
  const skip = el('a', { class: 'skip', href: '#main' }, ({ t }) => t('page.skip'));
  skip.addEventListener('click', (event) => {
    // The fragment is the page's address.
    event.preventDefault();
    onSkip();
  });

  const links = SCREENS.map((screen, index) =>
    el(
      'a',
      { href: href(screen), 'data-screen': screen },
      el('span', { class: 'nav-number', 'aria-hidden': 'true' }, `0${index}`),
      ({ t }) => t(`nav.${screen}`),
    ),
  );
  const wordmark = el('a', { class: 'wordmark', href: href('home') }, 'Penderie');
  store.watch('dataset', (dataset) => {
    for (const link of links) {
      link.href = href(String(link.dataset.screen), {}, { dataset });
    }
    wordmark.href = href('home', {}, { dataset });
  });
  const list = el('ul', { id: 'screens' }, ...links.map((link) => el('li', {}, link)));
  const menu = el(
    'button',
    { type: 'button', class: 'quiet menu', 'aria-controls': 'screens', 'aria-expanded': 'false' },
    ({ t }) => t('nav.menu'),
  );
  const nav = el('nav', { class: 'nav', 'aria-label': ({ t }) => t('nav.label') }, list);
  const header = el(
    'header',
    { class: 'site-header' },
    wordmark,
    nav,
    el('div', { class: 'switches' }, languageSwitch(store), themeSwitch(store), menu),
  );

  const open = (opened) => {
    menu.setAttribute('aria-expanded', String(opened));
    header.classList.toggle('open', opened);
  };
  menu.addEventListener('click', () => open(menu.getAttribute('aria-expanded') !== 'true'));
  header.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && header.classList.contains('open')) {
      open(false);
      menu.focus();
    }
  });

  return {
    skip,
    node: header,
    show(screen) {
      open(false);
      for (const link of links) {
        if (link.dataset.screen === screen) {
          link.setAttribute('aria-current', 'page');
        } else {
          link.removeAttribute('aria-current');
        }
      }
    },
  };
}

function languageSwitch(store) {
  const buttons = LANGUAGES.map((language) => {
    const button = el(
      'button',
      { type: 'button', class: 'quiet', lang: language, title: LANGUAGE_NAMES[language] },
      el('span', { 'aria-hidden': 'true' }, language.toUpperCase()),
      el('span', { class: 'visually-hidden' }, LANGUAGE_NAMES[language]),
    );
    button.addEventListener('click', () => store.set('language', language));
    return button;
  });
  store.watch('language', (language) => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.lang === language));
    }
  });
  return el(
    'div',
    { class: 'switch', role: 'group', 'aria-label': ({ t }) => t('language.label') },
    ...buttons,
  );
}

function themeSwitch(store) {
  const say = (key) => (translator) => translator.t(key);
  const button = el('button', { type: 'button', class: 'quiet' });
  const words = {
    true: el('span', {}, say('theme.light')),
    false: el('span', {}, say('theme.dark')),
  };
  button.addEventListener('click', () => store.set('theme', store.get('dark') ? 'light' : 'dark'));
  store.watch('dark', (dark) => button.replaceChildren(words[dark]));
  return button;
}
