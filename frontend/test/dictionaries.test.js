import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '..', 'page', 'src');
const parts = readdirSync(join(src, 'i18n', 'en')).map((name) => name.replace('.js', ''));
const load = async (language, part) =>
  (await import(`../page/src/i18n/${language}/${part}.js`)).default;

const dictionaries = await Promise.all(
  parts.map(async (part) => ({ part, en: await load('en', part), fr: await load('fr', part) })),
);
const words = Object.assign({}, ...dictionaries.map(({ en }) => en));
const code = readdirSync(src, { recursive: true })
  .filter((name) => name.endsWith('.js') && !name.startsWith(`i18n${sep}en`))
  .filter((name) => !name.startsWith(`i18n${sep}fr`))
  .map((name) => readFileSync(join(src, name), 'utf8'))
  .join('\n');
const placeholders = (sentence) => (sentence.match(/\{\w+\}/g) ?? []).sort();
const counted = (sentence) => [...sentence.matchAll(/\{(\w+)#/g)].map(([, name]) => name);

test('both languages have the same parts', () => {
  assert.deepEqual(readdirSync(join(src, 'i18n', 'fr')), readdirSync(join(src, 'i18n', 'en')));
});

for (const { part, en, fr } of dictionaries) {
  test(`${part}: both languages have the same keys and placeholders`, () => {
    assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
    for (const key of Object.keys(en)) {
      assert.notEqual(fr[key].trim(), '', key);
      assert.deepEqual(placeholders(fr[key]), placeholders(en[key]), key);
      assert.deepEqual(new Set(counted(fr[key])), new Set(counted(en[key])), key);
    }
  });

  test(`${part}: French puts a no-break space before double punctuation`, () => {
    for (const [key, sentence] of Object.entries(fr)) {
      assert.doesNotMatch(sentence, / [?!;:%»]|« |\w[?!;]/, key);
    }
  });
}

test('a screen\u2019s part holds its own keys alone, and its title', () => {
  for (const { part, en } of dictionaries.filter((each) => each.part !== 'common')) {
    assert.ok(Object.hasOwn(en, `${part}.title`), `${part} has no title`);
    for (const key of Object.keys(en)) {
      assert.ok(key.startsWith(`${part}.`), `${key} in ${part}`);
    }
  }
});

test('every key that the code names has a word', () => {
  const prefixes = [...new Set(Object.keys(words).map((key) => key.split('.')[0]))].join('|');
  for (const [, key] of code.matchAll(RegExp(`'((?:${prefixes})\\.[\\w-]+)'`, 'g'))) {
    assert.ok(Object.hasOwn(words, key), `${key} is used and has no word`);
  }
});

test('every word is used', () => {
  // Some keys are put together in the code: `class.${index}`, `prediction.crop-${side}`.
  const composed = [...code.matchAll(/`([\w.-]+)\$\{/g)].map((match) => match[1]);
  const always = /^(error|nav)\.|\.title$/;
  for (const key of Object.keys(words)) {
    const used =
      code.includes(`'${key}'`) ||
      always.test(key) ||
      composed.some((start) => start.includes('.') && key.startsWith(start)) ||
      code.includes(`.${key.split('.').pop()}\``);
    assert.ok(used, `${key} is never used`);
  }
});
