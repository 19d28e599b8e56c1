// Lists in src/early.js what the page needs before it can start, so that the browser asks for all of
// it at once and does not find out one module after the other: what src/main.js imports, and what each
// screen needs beside that. Writes the opening into index.html, too, see opening.mjs. A test tells when
// either is out of date; this writes both anew: node frontend/tools/preloads.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROUTES } from '../page/src/state/routes.js';
import { openings } from './opening.mjs';

const root = join(import.meta.dirname, '..', 'page');

/** What the first view of a screen imports on demand; with a star, of the screens below its own. */
const FIRST_VIEWS = {
  training: 'overview',
  'training/*': 'run/run-view',
  search: 'overview',
  'search/*': 'search-view',
  evaluation: 'version-view',
};

/** Paths, relative to the page, of a module and of all that it imports. */
function modulesOf(entry) {
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

/** index.html with the opening as it should be. */
export async function pageWithOpening() {
  const templates = await openings();
  return readFileSync(join(root, 'index.html'), 'utf8').replace(
    /(<!-- The opening[^>]*-->\n)[\s\S]*?( *<\/body>)/,
    (_, start, end) => start + templates + end,
  );
}

/** src/early.js with the lists as they should be. */
export function earlyWithPreloads() {
  const first = new Set(modulesOf('src/main.js'));
  const always = [...first].map((path) => `    '${path}',\n`).join('');
  const listOf = (name, { screen, styles = [] }) => {
    const folder = `src/screens/${screen}`;
    const view = FIRST_VIEWS[name];
    const modules = [
      ...modulesOf(`${folder}/screen.js`),
      ...(view ? modulesOf(`${folder}/${view}.js`) : []),
    ];
    const paths = [
      ...styles.map((style) => `styles/${style}.css`),
      `styles/screens/${screen}.css`,
      ...new Set(modules.filter((path) => !first.has(path))),
    ];
    // A line of its own between two lists: then two branches can each change one.
    const lines = paths.map((path) => `      '${path}',\n`).join('');
    const key = /\W/.test(name) ? `'${name}'` : name;
    return `    // ${name}\n    ${key}: [\n${lines}    ],\n`;
  };
  const lists = ROUTES.flatMap((route) =>
    [route.screen, `${route.screen}/*`]
      .filter((name) => name === route.screen || FIRST_VIEWS[name])
      .map((name) => listOf(name, route)),
  );
  return readFileSync(join(root, 'src', 'early.js'), 'utf8')
    .replace(/( {2}const ALWAYS = \[\n)[^\]]*( {2}\];\n)/, (_, start, end) => start + always + end)
    .replace(
      /( {2}const SCREENS = \{\n)[^}]*( {2}\};\n)/,
      (_, start, end) => start + lists.join('') + end,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'index.html'), await pageWithOpening());
  writeFileSync(join(root, 'src', 'early.js'), earlyWithPreloads());
}
