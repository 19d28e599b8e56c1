import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import en from '../src/i18n/en.js';
import fr from '../src/i18n/fr.js';
import { chooseLanguage, createTranslator } from '../src/i18n/translate.js';

const placeholders = (sentence) => (sentence.match(/\{\w+\}/g) ?? []).sort();

test('dictionaries have the same keys and placeholders', () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en)) {
    assert.notEqual(fr[key].trim(), '', key);
    assert.deepEqual(placeholders(fr[key]), placeholders(en[key]), key);
  }
});

test('dictionaries hold every key that the code names, and no other', () => {
  const src = join(import.meta.dirname, '..', 'src');
  const code = readdirSync(src, { recursive: true })
    .filter((name) => name.endsWith('.js') && !/i18n.(en|fr)\.js$/.test(name))
    .map((name) => readFileSync(join(src, name), 'utf8'))
    .join('\n');
  const named = new Set(
    [...code.matchAll(/'((?:page|language|theme|predict|result|error)\.[\w-]+)'/g)].map(
      (m) => m[1],
    ),
  );
  for (const key of named) {
    assert.ok(Object.hasOwn(en, key), `${key} is used and has no word`);
  }
  // These are put together: from a problem's type, and from the index of a class.
  const composed = /^(error|class)\./;
  for (const key of Object.keys(en)) {
    assert.ok(named.has(key) || composed.test(key), `${key} is never used`);
  }
});

test('french puts a no-break space before double punctuation', () => {
  for (const [key, sentence] of Object.entries(fr)) {
    assert.doesNotMatch(sentence, / [?!;:%]|\w[?!;]/, key);
  }
});

test('t replaces placeholders and refuses an unknown key', () => {
  const { t } = createTranslator('en');
  assert.equal(
    t('predict.firstOnly', { count: 3 }),
    'One picture at a time: this is the first of 3.',
  );
  assert.throws(() => t('no.such.key'), RangeError);
});

test('percent follows the language and never rounds to certainty', () => {
  const english = createTranslator('en');
  assert.equal(english.percent(0.9134), '91.3%');
  assert.equal(english.percent(0), '0.0%');
  assert.equal(english.percent(0.00049), '<\u202f0.1%');
  assert.equal(english.percent(0.0005), '0.1%');
  assert.equal(english.percent(0.99951), '>\u202f99.9%');
  assert.equal(english.percent(1), '100.0%');
  assert.match(createTranslator('fr').percent(0.9134), /^91,3[\u00a0\u202f]%$/);
});

test('milliseconds are whole and carry their unit', () => {
  assert.equal(createTranslator('en').milliseconds(23.4), '23 ms');
  assert.match(createTranslator('fr').milliseconds(1234.5), /^1[\u00a0\u202f]235[\u00a0\u202f]ms$/);
});

test('chooseLanguage takes the stored one, then the browser\u2019s, then English', () => {
  assert.equal(chooseLanguage('fr', ['en-GB']), 'fr');
  assert.equal(chooseLanguage(null, ['de', 'fr-CA', 'en']), 'fr');
  assert.equal(chooseLanguage('tlh', ['de']), 'en');
  assert.equal(chooseLanguage(null, []), 'en');
});
