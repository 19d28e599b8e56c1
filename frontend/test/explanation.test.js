import assert from 'node:assert/strict';
import { test } from 'node:test';
import words from '../page/src/i18n/en/explanation.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import { sentence } from '../page/src/screens/prediction/explanation.js';
import { colourOf, covered, heaviest } from '../page/src/screens/prediction/heat.js';

const map = (values, unit = 2) => ({
  width: values[0].length,
  height: values.length,
  unit,
  values,
});
const TOP_RIGHT = map([
  [0, 0.2, 1],
  [0, 0.1, 0],
  [-1, 0, 0],
]);
const said = (explanation) => sentence(explanation, () => 'Coat')(createTranslator('en', words));

test('a value has the colour of its side, and none at 0', () => {
  assert.deepEqual(colourOf(1), [232, 93, 4, 200]);
  assert.deepEqual(colourOf(-0.5), [33, 102, 214, 100]);
  assert.equal(colourOf(0)[3], 0);
});

test('the heaviest ninth is that of the largest sum above 0', () => {
  assert.equal(heaviest(TOP_RIGHT), 'top-right');
  assert.equal(heaviest(map([[0, -1, 0]])), null);
});

test('covering the strongest place takes its fall from the logarithm of the probability', () => {
  const explained = { index: 4, name: 'Coat', probability: 0.8 };
  assert.ok(Math.abs(covered({ explained, map: TOP_RIGHT }) - 0.8 * Math.exp(-2)) < 1e-12);
  assert.equal(covered({ explained, map: map([[-1, 0]]) }), null);
});

test('a map is told in a sentence', () => {
  const explained = { index: 4, name: 'Coat', probability: 0.8 };
  assert.equal(
    said({ explained, map: TOP_RIGHT, method: { name: 'occlusion' } }),
    'Most of what speaks for Coat lies at the top right of what the network saw. ' +
      'With the most important place covered, its probability would go from 80.0% to about 10.8%.',
  );
  assert.equal(
    said({ explained, map: TOP_RIGHT, method: { name: 'grad-cam' } }),
    'Most of what speaks for Coat lies at the top right of what the network saw.',
  );
  assert.equal(
    said({ explained, map: map([[0, 0]], 0), method: { name: 'grad-cam' } }),
    'Nothing in this picture speaks for Coat.',
  );
});
