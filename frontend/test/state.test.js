import assert from 'node:assert/strict';
import { test } from 'node:test';
import { I18n } from '../page/src/i18n/i18n.js';
import { live } from '../page/src/i18n/live.js';
import { Store } from '../page/src/state/store.js';

test('store tells a change once, and nothing when nothing changed', () => {
  const store = new Store({ theme: null });
  const seen = [];
  const controller = new AbortController();
  store.watch('theme', (theme) => seen.push(theme), { signal: controller.signal });
  store.set('theme', 'dark');
  store.set('theme', 'dark');
  store.set('other', 1);
  controller.abort();
  store.set('theme', 'light');
  assert.deepEqual(seen, [null, 'dark']);
  assert.equal(store.get('theme'), 'light');
});

test('words follow the language, those of a screen too', async () => {
  const loaded = [];
  const words = {
    'en/common': { 'page.hello': 'Hello' },
    'fr/common': { 'page.hello': 'Bonjour' },
    'en/data': { 'data.title': 'Data' },
    'fr/data': { 'data.title': 'Données' },
  };
  const i18n = new I18n('en', async (language, part) => {
    loaded.push(`${language}/${part}`);
    return words[`${language}/${part}`];
  });
  await i18n.need('common');
  await i18n.need('data');
  await i18n.need('data');
  const node = { text: '' };
  live(node, ({ t }) => {
    node.text = `${t('page.hello')}, ${t('data.title')}`;
  });
  assert.equal(node.text, 'Hello, Data');
  await i18n.use('fr');
  assert.equal(node.text, 'Bonjour, Données');
  assert.deepEqual(loaded, ['en/common', 'en/data', 'fr/common', 'fr/data']);
});
