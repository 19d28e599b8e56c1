import { LANGUAGES } from '../page/src/i18n/i18n.js';
import { SCREENS } from '../page/src/shell/site-header.js';
import { href, ROUTES } from '../page/src/state/routes.js';

// Makes the opening of the page: the header, and a screen's heading with the sentence below it, in
// each language, as templates in index.html. src/early.js shows the right one at once, so that a
// reader reads while the modules are on their way; what they build looks the same and takes its place.

/** Screens whose heading stands within something. */
const WITHIN = { home: 'hero', prediction: 'intro' };

/** The templates of all languages. @returns {Promise<string>} */
export async function openings() {
  const made = [];
  for (const language of LANGUAGES) {
    made.push(await opening(language));
  }
  return made.join('');
}

async function opening(language) {
  const words = {};
  for (const part of ['common', ...ROUTES.map(({ screen }) => screen)]) {
    Object.assign(words, (await import(`../page/src/i18n/${language}/${part}.js`)).default);
  }
  const t = (key) => escaped(words[key]);
  const lines = [
    `<template id="opening-${language}">`,
    // Nothing listens yet: what cannot be used must not look so to a keyboard or a screen reader.
    '  <header class="site-header" inert>',
    `    <a class="wordmark" href="${href('home')}">Penderie</a>`,
    '    <nav class="nav">',
    '      <ul>',
    ...SCREENS.map(
      (screen, index) =>
        `        <li><a href="${href(screen)}" data-screen="${screen}"><span class="nav-number">0${index}</span>${t(`nav.${screen}`)}</a></li>`,
    ),
    '      </ul>',
    '    </nav>',
    '    <div class="switches">',
    '      <div class="switch">',
    ...LANGUAGES.map(
      (each) =>
        `        <button type="button" class="quiet" aria-pressed="${each === language}">${each.toUpperCase()}</button>`,
    ),
    '      </div>',
    `      <button type="button" class="quiet" data-theme="light">${t('theme.dark')}</button>`,
    `      <button type="button" class="quiet" data-theme="dark">${t('theme.light')}</button>`,
    `      <button type="button" class="quiet menu">${t('nav.menu')}</button>`,
    '    </div>',
    '  </header>',
    '  <main id="main" class="page" tabindex="-1" aria-busy="true">',
    ...ROUTES.flatMap(({ screen }) => heading(screen, t).map((line) => `    ${line}`)),
    '  </main>',
    '</template>',
  ];
  return lines.map((line) => `    ${line}\n`).join('');
}

function heading(screen, t) {
  const content = [
    `<h1>${t(`${screen}.heading`)}</h1>`,
    `<p class="lede">${t(`${screen}.lede`)}</p>`,
  ];
  const within = WITHIN[screen];
  return [
    `<div class="screen screen-${screen}" data-screen="${screen}">`,
    ...(within ? [`  <div class="${within}">`] : []),
    ...content.map((line) => `${within ? '    ' : '  '}${line}`),
    ...(within ? ['  </div>'] : []),
    '</div>',
  ];
}

const escaped = (words) =>
  words
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\u202f', '&#8239;');
