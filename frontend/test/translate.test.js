import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../page/src/i18n/en/common.js';
import fr from '../page/src/i18n/fr/common.js';
import { chooseLanguage } from '../page/src/i18n/i18n.js';
import { createTranslator } from '../page/src/i18n/translate.js';

const english = createTranslator('en', en);
const french = createTranslator('fr', fr);

test('t replaces placeholders and refuses an unknown key', () => {
  assert.equal(
    english.t('error.overloadedFor', { seconds: 3 }),
    'Many people are asking at this moment. Try again in 3 s.',
  );
  assert.throws(() => english.t('no.such.key'), RangeError);
});

test('percent follows the language and never rounds to certainty', () => {
  assert.equal(english.percent(0.9134), '91.3%');
  assert.equal(english.percent(0), '0.0%');
  assert.equal(english.percent(0.00049), '<\u202f0.1%');
  assert.equal(english.percent(0.0005), '0.1%');
  assert.equal(english.percent(0.99951), '>\u202f99.9%');
  assert.equal(english.percent(1), '100.0%');
  assert.match(french.percent(0.9134), /^91,3[\u00a0\u202f]%$/);
});

test('share and number have the decimals that are asked for', () => {
  assert.equal(english.share(0.943), '94.30%');
  assert.equal(english.share(0.5, 0), '50%');
  assert.match(french.share(0.9069), /^90,69[\u00a0\u202f]%$/);
  assert.equal(english.number(55_000), '55,000');
  assert.equal(english.number(0.19654, 3), '0.197');
});

test('milliseconds are whole and carry their unit', () => {
  assert.equal(english.milliseconds(23.4), '23 ms');
  assert.match(french.milliseconds(1234.5), /^1[\u00a0\u202f]235[\u00a0\u202f]ms$/);
});

test('duration is in its two largest units', () => {
  assert.equal(english.duration(450), '450 ms');
  assert.equal(english.duration(12_400), '12 sec');
  assert.equal(english.duration(200_000), '3 min 20 sec');
  assert.equal(english.duration(3_900_000), '1 hr 5 min');
  assert.equal(english.duration(3_602_000), '1 hr');
});

test('chooseLanguage takes the stored one, then the browser\u2019s, then English', () => {
  assert.equal(chooseLanguage('fr', ['en-GB']), 'fr');
  assert.equal(chooseLanguage(null, ['de', 'fr-CA', 'en']), 'fr');
  assert.equal(chooseLanguage('tlh', ['de']), 'en');
  assert.equal(chooseLanguage(null, []), 'en');
});

test('a word follows its count as the language counts', () => {
  const words = { near: '{count} {count#picture|pictures}', far: '{points} {points#point|points}' };
  const english = createTranslator('en', words);
  const french = createTranslator('fr', words);
  const near = (count) => ({ count, counts: { count } });
  assert.equal(english.t('near', near(1)), '1 picture');
  assert.equal(english.t('near', near(0)), '0 pictures');
  assert.equal(french.t('near', near(0)), '0 picture');
  assert.equal(french.t('near', near(2)), '2 pictures');
  // French has the singular below two.
  assert.equal(french.t('far', { points: '−1,5', counts: { points: -1.5 } }), '−1,5 point');
  assert.equal(english.t('far', { points: '−1.5', counts: { points: -1.5 } }), '−1.5 points');
});
