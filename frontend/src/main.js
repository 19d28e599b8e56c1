import { createClient } from './api/client.js';
import { siteFrame } from './components/site-frame.js';
import { I18n } from './i18n/i18n.js';
import { chooseLanguage } from './i18n/translate.js';
import { readPreference, writePreference } from './preferences.js';
import { mount as mountPredict } from './screens/predict.js';
import { Theme } from './theme.js';

// The composition root: everything is made here, once, and handed down.
const i18n = new I18n(chooseLanguage(readPreference('language'), navigator.languages));
i18n.addEventListener('change', () => writePreference('language', i18n.language));
const api = createClient({
  fetch: (...request) => window.fetch(...request),
  language: () => i18n.language,
});

const { nodes, main } = siteFrame(i18n, new Theme());
document.getElementById('app').replaceChildren(...nodes);
mountPredict(main, { api, i18n, signal: new AbortController().signal });
