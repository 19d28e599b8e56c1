import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, LIMITS, overflowing } from '../page/src/screens/prediction/kept.js';
import { orderOf, tallyOf } from '../page/src/screens/prediction/many-order.js';

const NOW = 1_000_000_000_000;
const note = (key, { age = 0, bytes = 1 } = {}) => ({ key, at: NOW - age, bytes });

test('entry of pictures has a key of its own and their size', () => {
  const files = [new File(['abc'], 'a.png'), new File(['de'], 'b.png')];
  const [first, second] = [entryOf(files, NOW), entryOf(files, NOW)];
  assert.match(first.key, /^[a-z0-9]{10}$/);
  assert.notEqual(first.key, second.key);
  assert.equal(first.bytes, 5);
  assert.equal(first.at, NOW);
});

test('oldest pictures go beyond the number, the bytes and the age that are kept', () => {
  const many = Array.from({ length: LIMITS.entries + 2 }, (_, age) => note(`n${age}`, { age }));
  assert.deepEqual(overflowing(many, NOW), [`n${LIMITS.entries}`, `n${LIMITS.entries + 1}`]);

  const half = { bytes: LIMITS.bytes / 2 };
  const large = [note('new', half), note('old', { ...half, age: 1 }), note('older', { age: 2 })];
  assert.deepEqual(overflowing(large, NOW), ['older']);

  const old = [note('fresh'), note('stale', { age: LIMITS.age + 1 })];
  assert.deepEqual(overflowing(old, NOW), ['stale']);
  assert.deepEqual(overflowing([], NOW), []);
});

const network = { own: false, whole: false, names: (index) => () => String(index) };
const item = (name, index, confidence, { known = true, milliseconds = 1 } = {}) => ({
  file: { name },
  outcome: {
    answer: { known, prediction: { index, confidence } },
    network,
    milliseconds,
  },
});
const ITEMS = [
  item('10.png', 7, 0.5, { milliseconds: 30 }),
  { file: { name: 'broken.png' }, outcome: null },
  item('2.png', 3, 0.9, { milliseconds: 10 }),
  item('a.png', 7, 0.7, { milliseconds: 20 }),
  item('b.png', 1, 0.4, { known: false, milliseconds: 40 }),
];

test('answers are counted by class, the most frequent first, none of the classes by itself, errors last', () => {
  assert.deepEqual(
    tallyOf([...ITEMS, { state: 'failed' }, { state: 'failed' }, { state: 'failed' }]).map(
      ({ answer, count }) => [answer, count],
    ),
    [
      [7, 2],
      [3, 1],
      ['none', 1],
      ['failed', 3],
    ],
  );
});

test('rows are ordered by what is asked for, those without it last', () => {
  const order = (by, rising) => orderOf(ITEMS, { by, rising });
  assert.deepEqual(order('file', true), [2, 0, 3, 4, 1]);
  assert.deepEqual(order('answer', true), [2, 0, 3, 4, 1]);
  assert.deepEqual(order('sureness', false), [2, 3, 0, 1, 4]);
  assert.deepEqual(order('took', true), [2, 3, 0, 4, 1]);
});
