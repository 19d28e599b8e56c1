import assert from 'node:assert/strict';
import { test } from 'node:test';
import common from '../page/src/i18n/en/common.js';
import words from '../page/src/i18n/en/explanation.js';
import prediction from '../page/src/i18n/en/prediction.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import { cardWords, linesOf } from '../page/src/screens/prediction/card.js';
import { sentence } from '../page/src/screens/prediction/explanation.js';
import { colourOf, covered, heaviest } from '../page/src/screens/prediction/heat.js';
import { groundOf, newest } from '../page/src/screens/prediction/rubbing.js';

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

test('what is behind a thing has the median colour along the edge', () => {
  const pixels = [
    [10, 20, 30],
    [10, 20, 30],
    [200, 0, 0],
    [12, 22, 32],
    [255, 255, 255],
    [12, 22, 32],
    [14, 24, 34],
    [14, 24, 34],
    [12, 22, 32],
  ];
  const data = pixels.flatMap((pixel) => [...pixel, 255]);
  assert.deepEqual(groundOf({ data, width: 3, height: 3 }), [12, 22, 32]);
});

test('one question is asked at a time, and what changed meanwhile once afterwards', async () => {
  let value = 0;
  const asked = [];
  const settled = [];
  /** @type {() => void} */
  let answer = () => {};
  const over = new AbortController();
  /** @type {(value: null) => void} */
  let resolve = () => {};
  const promise = new Promise((go) => {
    resolve = go;
  });
  const { changed } = newest(
    async () => {
      const of = value;
      asked.push(of);
      await new Promise((go) => {
        answer = () => go(null);
      });
      return () => {
        settled.push(of);
        resolve(null);
      };
    },
    () => assert.fail(),
    over.signal,
  );
  for (value of [1, 2, 3]) {
    changed();
  }
  answer();
  while (asked.length < 2) {
    await new Promise((go) => setTimeout(go, 10));
  }
  answer();
  await promise;
  over.abort();

  assert.deepEqual(asked, [1, 3]);
  assert.deepEqual(settled, [3]);
});

test('an image of an answer says it as the screen does', () => {
  const translator = createTranslator('en', { ...common, ...prediction, ...words });
  const network = { own: false, whole: false, names: () => () => 'Coat' };
  const answer = {
    prediction: { index: 4, name: 'Coat', confidence: 0.875 },
    predictionSet: null,
    known: true,
    model: { name: 'x', version: 'one' },
  };
  const day = new Date(2026, 10, 30);
  const card = cardWords({ answer, network }, translator, day);
  assert.equal(card.name, '04 · Coat');
  assert.match(card.confidence, /87\.5%/);
  assert.match(card.version, /one.*2026/);
  const unknown = cardWords({ answer: { ...answer, known: false }, network }, translator, day);
  assert.equal(unknown.name, 'None of the ten');
  assert.match(unknown.confidence, /Coat/);
});

test('a text is broken at spaces, and a long word left whole', () => {
  assert.deepEqual(
    linesOf('one of two unbreakable', 6, (part) => part.length),
    ['one of', 'two', 'unbreakable'],
  );
});
