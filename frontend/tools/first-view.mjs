// Prints how many files the page asks for before the first view of each screen, and how large they are
// compressed: the document and what it names, and what src/early.js lists. The table of
// docs/performance.md: node frontend/tools/first-view.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..', 'page');
const read = (path) => readFileSync(join(root, path));
const early = read('src/early.js').toString();
const pathsIn = (text) => [...text.matchAll(/'((?:src|styles)\/[^']+)'/g)].map(([, path]) => path);
const always = pathsIn(/const ALWAYS = \[([^\]]*)\]/.exec(early)[1]);
const named = [
  ...read('index.html')
    .toString()
    .matchAll(/(?:src|href)="((?:src|styles|assets)[^"]+)"/g),
];
const opening = ['index.html', ...named.map(([, path]) => path)];

/** A font is compressed already. */
const size = (path) => (path.endsWith('.woff2') ? read(path) : gzipSync(read(path))).length;

process.stdout.write('| Address | Files | Compressed |\n|---|---|---|\n');
for (const [, key, list] of early.matchAll(/^ {4}('?[\w/*]+'?): \[([^\]]*)\],$/gm)) {
  const name = key.replaceAll("'", '');
  const words = ['common', name.split('/')[0]].map((part) => `src/i18n/en/${part}.js`);
  const files = [...opening, ...always, ...words, ...pathsIn(list)];
  const kib = files.reduce((sum, path) => sum + size(path), 0) / 1024;
  process.stdout.write(`| \`${name}\` | ${files.length} | ${kib.toFixed(0)} KiB |\n`);
}
