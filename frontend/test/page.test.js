import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { earlyWithPreloads, pageWithOpening } from '../tools/preloads.mjs';

const root = join(import.meta.dirname, '..', 'page');
const html = readFileSync(join(root, 'index.html'), 'utf8');
const modules = readdirSync(join(root, 'src'), { recursive: true })
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, code: readFileSync(join(root, 'src', name), 'utf8') }));

test('page keeps its own policy: nothing inline, nothing from another origin', () => {
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script>|javascript:/);
  assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//);
});

test('page names only files that are there', () => {
  for (const [, path] of html.matchAll(/(?:src|href)="([^"#]+)"/g)) {
    assert.ok(existsSync(join(root, path)), path);
  }
});

test('code never turns data into markup', () => {
  for (const { name, code } of modules) {
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write/, name);
  }
});

test('page asks at once for every module that it starts with, and opens with words of the dictionaries', async () => {
  const advice = 'run node tools/preloads.mjs';
  assert.equal(html, await pageWithOpening(), advice);
  const early = readFileSync(join(root, 'src', 'early.js'), 'utf8');
  assert.equal(early, earlyWithPreloads(), advice);
});

test('modules stay small', () => {
  for (const { name, code } of modules) {
    // The lists that a tool makes are not read.
    const lines = code.split('\n').filter((line) => !/^ +'(src|styles)\/[^']+',$/.test(line));
    assert.ok(lines.length <= 240, `${name} is long: look for its second subject`);
  }
});
