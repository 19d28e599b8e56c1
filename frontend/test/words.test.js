import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const i18n = join(root, 'page', 'src', 'i18n');
const rows = readFileSync(join(root, '..', 'docs', 'words.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
const parts = (cell) => cell.split(/[;,] /).filter(Boolean);
const COLUMNS = { en: { said: 0, never: 3 }, fr: { said: 1, never: 4 } };

/** The whole word or words, whatever space is between them, in any case. */
function pattern(words) {
  const body = words
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\p{L}]*')
    .replaceAll(' ', '[\\s\\u00a0\\u202f]+');
  return RegExp(`(?<![\\p{L}\\d])${body}(?![\\p{L}\\d])`, 'iu');
}

async function sentences(language) {
  const all = [];
  for (const file of readdirSync(join(i18n, language))) {
    all.push(...Object.entries((await import(join(i18n, language, file))).default));
  }
  return all;
}

test('the table of words has five cells a row, and each word stands for one thing', () => {
  assert.ok(rows.length > 20);
  for (const row of rows) {
    assert.equal(row.length, 5, row[0]);
  }
  for (const { said, never } of Object.values(COLUMNS)) {
    const words = rows.flatMap((row) => parts(row[said]));
    for (const row of rows) {
      for (const other of parts(row[never])) {
        assert.ok(!words.includes(other), `${other} is not said for ${row[said]}, and listed`);
      }
    }
  }
});

for (const [language, { said, never }] of Object.entries(COLUMNS)) {
  test(`${language}: no dictionary uses another word for what has one`, async () => {
    const all = await sentences(language);
    const found = rows.flatMap((row) =>
      parts(row[never]).flatMap((words) =>
        all
          .filter(([, sentence]) => pattern(words).test(sentence.replace(/\{\w+\}/g, '')))
          .map(([key, sentence]) => `${key}: “${sentence}” says “${words}” for “${row[said]}”`),
      ),
    );
    assert.deepEqual(found, []);
  });
}

test('another word is found, in any case and with any space, and its parts are not', () => {
  assert.match('Très sûr', pattern('très sûr'));
  assert.match('taken\u00a0for', pattern('taken for'));
  assert.match('la part, deuxième part', pattern('deuxième part'));
  assert.doesNotMatch('partly apart', pattern('part'));
  assert.match('programs', pattern('program*'));
});
