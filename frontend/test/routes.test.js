import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { href, matchRoute, ROUTES } from '../page/src/state/routes.js';

test('address without a fragment is the first screen', () => {
  assert.equal(matchRoute('').screen, 'home');
  assert.equal(matchRoute('#/').screen, 'home');
});

test('parts and query of an address are read', () => {
  const { screen, params, query } = matchRoute('#/evaluation/report-cnn-1?truth=6&predicted=0');
  assert.equal(screen, 'evaluation');
  assert.deepEqual(params, { version: 'report-cnn-1' });
  assert.equal(query.get('truth'), '6');
  assert.equal(query.get('predicted'), '0');
});

test('part that may be left out is left out', () => {
  assert.deepEqual(matchRoute('#/data').params, {});
  assert.deepEqual(matchRoute('#/data/test').params, { split: 'test' });
  assert.deepEqual(matchRoute('#/data/test/17').params, { split: 'test', index: '17' });
});

test('address that fits nothing is missing', () => {
  assert.equal(matchRoute('#/wardrobe').screen, 'missing');
  assert.equal(matchRoute('#/prediction/too/long/by-far').screen, 'missing');
});

test('href makes what matchRoute reads, whatever stands in it', () => {
  const address = href('evaluation', { version: 'a/b ?é' }, { truth: 6, other: null, q: 'x&y' });
  const { params, query } = matchRoute(address);
  assert.equal(params.version, 'a/b ?é');
  assert.deepEqual(
    [...query],
    [
      ['truth', '6'],
      ['q', 'x&y'],
    ],
  );
  assert.equal(href('home'), '#/');
  assert.equal(href('data', { split: 'test' }), '#/data/test');
});

test('dataset of people’s own is in the address of every screen; without one it is Fashion-MNIST', () => {
  const datasetOf = (address) => matchRoute(address).dataset;
  assert.equal(datasetOf('#/evaluation/things-1?dataset=things'), 'things');
  assert.equal(datasetOf('#/?dataset=things'), 'things');
  assert.equal(datasetOf('#/datasets/things?dataset=other'), 'things');
  assert.equal(datasetOf('#/datasets?dataset=other'), 'other');
  assert.equal(datasetOf('#/prediction?dataset=fashion-mnist'), null);
  assert.equal(datasetOf('#/prediction?dataset='), null);
  assert.equal(datasetOf('#/training'), null);
});

test('broken escape does not break the page', () => {
  assert.deepEqual(matchRoute('#/training/%E0%A4%A').params, { run: '%E0%A4%A' });
});

test('every screen has its module, its styles and its words', () => {
  const root = join(import.meta.dirname, '..', 'page');
  for (const screen of [...ROUTES.map((route) => route.screen), 'missing']) {
    for (const path of [
      `src/screens/${screen}/screen.js`,
      `styles/screens/${screen}.css`,
      `src/i18n/en/${screen}.js`,
    ]) {
      assert.ok(existsSync(join(root, path)), path);
    }
  }
});
