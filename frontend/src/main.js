import { createClient } from './api/client.js';
import { watchConnection } from './api/connection.js';
import { el } from './dom.js';
import en from './i18n/en/common.js';
import fr from './i18n/fr/common.js';
import { I18n } from './i18n/i18n.js';
import { chooseLanguage } from './i18n/languages.js';
import { createAnnouncer } from './shell/announcer.js';
import { connectionBanner } from './shell/connection-banner.js';
import { screenHost } from './shell/screen-host.js';
import { siteFooter } from './shell/site-footer.js';
import { siteHeader } from './shell/site-header.js';
import { titleSetter } from './shell/title.js';
import { createTokenDialog } from './shell/token-dialog.js';
import { activeModelReader } from './state/active-model.js';
import { readPreference, writePreference } from './state/preferences.js';
import { createRouter } from './state/router.js';
import { Store } from './state/store.js';
import { followTheme } from './state/theme.js';

// The composition root: everything is made here, once, and handed down.
const fetch = (...request) => window.fetch(...request);
const store = new Store({
  language: chooseLanguage(readPreference('language'), navigator.languages),
  theme: readPreference('theme'),
  dark: false,
  token: readPreference('token'),
  model: null,
  connection: 'up',
});
for (const name of ['language', 'theme', 'token']) {
  store.addEventListener(name, () => writePreference(name, store.get(name)));
}
followTheme(store);

const i18n = new I18n(store.get('language'), {
  common: { en, fr },
  load: async (language, part) => (await import(`./i18n/${language}/${part}.js`)).default,
});
const connection = watchConnection(store, { fetch, signal: new AbortController().signal });
const tokens = createTokenDialog(store);
const api = createClient({
  fetch,
  language: () => i18n.language,
  token: () => store.get('token'),
  askToken: tokens.ask,
  onContact: connection.contact,
});
const announcer = createAnnouncer();
const setTitle = titleSetter(i18n);
const main = el('main', { id: 'main', class: 'page', tabindex: -1 });
const header = siteHeader(store, { onSkip: () => main.focus() });

const page = {
  api,
  store,
  i18n,
  announce: announcer.announce,
  setTitle,
  readActiveModel: activeModelReader(api, store),
  askToken: tokens.ask,
  router: null,
};
const mount = screenHost(main, page);
page.router = createRouter({
  show(route, options) {
    header.show(route.screen);
    return mount(route, options);
  },
});

store.addEventListener('language', async () => {
  try {
    await i18n.use(store.get('language'));
  } catch {
    // The words could not be brought: stay with the language that is there.
    connection.contact(false);
    store.set('language', i18n.language);
  }
});

document
  .getElementById('app')
  .replaceChildren(
    ...header.nodes,
    connectionBanner(store, { onRetry: connection.probe }),
    main,
    siteFooter(store),
    announcer.node,
    tokens.node,
  );
page.router.start();
