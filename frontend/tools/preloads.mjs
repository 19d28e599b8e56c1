// Lists the modules that src/main.js needs before it can start, for index.html: the browser then
// asks for all of them at once and does not find out one after the other. test/page.test.js tells
// when the list is out of date; this writes it anew: node frontend/tools/preloads.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const page = join(root, 'index.html');
const LIST = /( *<link rel="modulepreload" href="[^"]+">\n)+/;

/** Paths, relative to the page, of what a module imports, itself first. */
export function modulesOf(entry) {
  const found = new Set();
  const visit = (path) => {
    if (!found.has(path)) {
      found.add(path);
      const code = readFileSync(path, 'utf8');
      for (const [, target] of code.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)'/gm)) {
        visit(join(dirname(path), target));
      }
    }
  };
  visit(join(root, entry));
  return [...found].map((path) => relative(root, path).replaceAll('\\', '/'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const links = modulesOf('src/main.js')
    .slice(1)
    .map((path) => `    <link rel="modulepreload" href="${path}">\n`)
    .join('');
  writeFileSync(page, readFileSync(page, 'utf8').replace(LIST, links));
}
