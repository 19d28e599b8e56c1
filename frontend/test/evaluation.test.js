import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../page/src/api/api-error.js';
import { ordered } from '../page/src/components/data-table.js';
import { createFormats } from '../page/src/i18n/translate.js';
import {
  confidentOf,
  confusedPairs,
  extremesOf,
  mistakesIn,
} from '../page/src/screens/evaluation/pairs.js';
import { rankedClasses, spotsOf } from '../page/src/screens/evaluation/precision-recall.js';
import { troubleOf } from '../page/src/screens/evaluation/trouble.js';
import {
  chanceOf,
  partingOf,
  tendencyOf,
  verdictOf,
} from '../page/src/screens/evaluation/verdict.js';
import { addressOf, viewOf } from '../page/src/screens/evaluation/view.js';
import { answerOf } from '../page/src/screens/evaluation/wrong-photographs.js';
import { matchRoute } from '../page/src/state/routes.js';

const view = (address) => viewOf(matchRoute(address));

test('view is read from the address and written back the same', () => {
  for (const address of [
    '#/evaluation',
    '#/evaluation/report-network',
    '#/evaluation/a?values=percent&truth=6&predicted=0&page=2&order=-recall',
    '#/evaluation/a?seed=7&order=recall',
    '#/evaluation/a?curves=6.0.12',
    '#/evaluation/a?curves=',
    '#/evaluation/a?shows=shoes%3A+sneaker',
    '#/evaluation/things-1?dataset=things&values=percent',
    '#/evaluation/things-2?dataset=things&with=things-1&which=bothWrong',
    '#/evaluation/a?with=b&which=bothWrong&page=3&order=-f1-difference',
  ]) {
    assert.equal(addressOf(view(address)), address);
  }
});

test('view takes what an address should not hold for what is usual', () => {
  assert.deepEqual(
    view(
      '#/evaluation/a?values=x&truth=6&predicted=256&which=all&page=0&order=%3C&with=&shows=&seed=-1&curves=6.x',
    ),
    {
      dataset: null,
      version: 'a',
      other: null,
      values: 'counts',
      cell: null,
      label: null,
      outcome: 'onlyFirst',
      page: 1,
      seed: 1,
      curves: null,
      order: null,
    },
  );
});

// Shirts: 40 % are reached at 0.8, all at 0.2; bags: all at once.
test('precision is read off where a curve first reaches the recall', () => {
  const shirt = {
    averagePrecision: 0.7,
    thresholds: [0.8, 0.2],
    recall: [0.4, 1],
    precision: [1, 0.5],
  };
  const bag = { averagePrecision: 1, thresholds: [0.9], recall: [1], precision: [1] };
  const ranked = rankedClasses([bag, null, shirt]);
  assert.deepEqual(
    ranked.map(({ index }) => index),
    [2, 0],
  );
  const spots = spotsOf(ranked, (index) => () => `class ${index}`);
  const at = (recall) => spots.find((spot) => spot.at === recall);
  assert.deepEqual(
    at(0.4)?.marks.map(({ value }) => value),
    [1, 1],
  );
  assert.deepEqual(
    at(0.45)?.marks.map(({ value }) => value),
    [0.5, 1],
  );
  const words = {
    t: (key, values) => (values ? Object.values(values).join(' ') : key),
    share: String,
  };
  assert.deepEqual(at(1)?.words(words), [
    'evaluation.column-recall 1',
    'class 2 0.5 0.2',
    'class 0 1 0.9',
  ]);
  assert.deepEqual(
    spotsOf([], () => () => ''),
    [],
  );
});

test('cell needs its row and its column', () => {
  assert.equal(view('#/evaluation?truth=6').cell, null);
  assert.deepEqual(view('#/evaluation?truth=6&predicted=0').cell, { truth: 6, predicted: 0 });
});

test('pairs are ranked by their mistakes both ways, the more frequent direction first', () => {
  const counts = [
    [90, 4, 0, 5],
    [6, 80, 0, 1],
    [0, 0, 50, 0],
    [4, 0, 0, 70],
  ];
  assert.deepEqual(confusedPairs(counts), [
    { first: 1, second: 0, there: 6, back: 4, count: 10 },
    { first: 0, second: 3, there: 5, back: 4, count: 9 },
    { first: 1, second: 3, there: 1, back: 0, count: 1 },
  ]);
  assert.equal(mistakesIn(counts), 20);
  assert.deepEqual(confusedPairs([[3]]), []);
});

test('pairs of as many mistakes stand in the order of their classes', () => {
  const pairs = confusedPairs([
    [0, 1, 1],
    [1, 0, 2],
    [1, 0, 0],
  ]);
  assert.deepEqual(
    pairs.map(({ first, second }) => [first, second]),
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  );
});

test('hardest and easiest are of classes with pictures, and none where all are alike', () => {
  const classes = [
    { index: 0, recall: 0.9, support: 10 },
    { index: 1, recall: 0, support: 0 },
    { index: 2, recall: 0.7, support: 10 },
    { index: 3, recall: 1, support: 2 },
  ];
  const found = extremesOf(classes);
  assert.equal(found.hardest.index, 2);
  assert.equal(found.easiest.index, 3);
  assert.equal(extremesOf(classes.slice(0, 2)), null);
});

test('high confidence is counted from an edge of the bins on', () => {
  const bins = [
    { lower: 0.8, count: 5, accuracy: 0.2 },
    { lower: 0.9, count: 10, accuracy: 0.8 },
    { lower: 0.95, count: 30, accuracy: 1 },
  ];
  // 8 of 10 and 30 of 30 are 38 of 40.
  assert.deepEqual(confidentOf({ bins }), { from: 0.9, answers: 40, accuracy: 0.95 });
  assert.equal(confidentOf({ bins: [{ lower: 0.95, count: 0, accuracy: null }] }), null);
  assert.equal(confidentOf(null), null);
});

test('tendency is that of the mean confidence against the share right', () => {
  const bins = (confidence) => ({
    bins: [
      { count: 0, meanConfidence: null, accuracy: null },
      { count: 1, meanConfidence: 0.5, accuracy: 0.5 },
      { count: 3, meanConfidence: confidence, accuracy: 0.8 },
    ],
  });

  // 3 of 4 answers are 0.1 less sure than right: 0.075 in the mean.
  const modest = tendencyOf(bins(0.7));
  assert.equal(modest.tendency, 'modest');
  assert.ok(Math.abs(modest.excess + 0.075) < 1e-12);
  assert.equal(tendencyOf(bins(0.9)).tendency, 'sure');
  assert.equal(tendencyOf(bins(0.801)).tendency, 'fair');
  assert.equal(tendencyOf({ bins: [] }).tendency, 'fair');
});

test('verdict follows the p-value and who was right alone more often', () => {
  assert.equal(verdictOf({ onlyFirst: 0, onlySecond: 0, pValue: 1 }), 'same');
  assert.equal(verdictOf({ onlyFirst: 10, onlySecond: 8, pValue: 0.81 }), 'chance');
  assert.equal(verdictOf({ onlyFirst: 30, onlySecond: 8, pValue: 0.0005 }), 'firstBetter');
  assert.equal(verdictOf({ onlyFirst: 8, onlySecond: 30, pValue: 0.049 }), 'secondBetter');
});

test('versions part where one is better on test pictures and worse on photographs', () => {
  const side = (kind) => ({ now: 0.5, next: 0.5, kind, chance: 0.5 });
  const parting = (test, photographs) =>
    partingOf({ test: test && side(test), photographs: photographs && side(photographs) });

  assert.equal(parting('secondBetter', 'firstBetter'), 'worseOnPhotographs');
  assert.equal(parting('firstBetter', 'secondBetter'), 'worseOnTest');
  assert.equal(parting('secondBetter', 'secondBetter'), null);
  assert.equal(parting('chance', 'firstBetter'), null);
  assert.equal(parting('secondBetter', null), null);
  assert.equal(parting(null, 'firstBetter'), null);
});

test('what was answered to a photograph is told, also where there is no class to name', () => {
  const words = {
    t: (key, values = {}) => [key, ...Object.values(values)].join(' '),
    percent: (share) => `${share * 100}%`,
  };
  const answer = (of) => answerOf({ predicted: 6, confidence: 0.5, known: true, ...of })(words);

  assert.equal(answer({}), 'evaluation.photograph-taken class.6 50%');
  assert.equal(answer({ known: false }), 'evaluation.photograph-flagged class.6 50%');
  assert.equal(answer({ predicted: null, confidence: 0 }), 'evaluation.photograph-refused');
});

test('chance too small to be told is said to be smaller', () => {
  const en = createFormats('en');
  assert.equal(chanceOf(1e-9, en), '<\u202f0.1%');
  assert.equal(chanceOf(0.0312, en), '3.1%');
  assert.equal(chanceOf(0.234, en), '23%');
  assert.equal(chanceOf(1, en), '100%');
});

test('trouble is told apart by what the registry holds', () => {
  const registry = [
    { version: 'run', testAccuracy: 0.9 },
    { version: 'run-2' },
    { version: 'torn', faultType: 'unreadable-card', fault: 'its model card cannot be read' },
  ];
  const error = (status, detail) => new ApiError({ status, detail });

  assert.deepEqual(troubleOf(error(404), ['gone'], registry), { kind: 'unknown', version: 'gone' });
  assert.deepEqual(troubleOf(error(409), ['run', 'torn'], registry), {
    kind: 'broken',
    version: 'torn',
    faultType: 'unreadable-card',
    fault: 'its model card cannot be read',
  });
  assert.deepEqual(
    troubleOf(
      error(404, 'The model version run-2 has not been evaluated.'),
      ['run', 'run-2'],
      registry,
    ),
    { kind: 'unmeasured', version: 'run-2' },
  );
  assert.deepEqual(troubleOf(error(409, 'damaged'), ['run'], registry), {
    kind: 'damaged',
    version: 'run',
  });
});

test('rows are ordered by a column, equal ones as they came', () => {
  const rows = [
    ['a', 2],
    ['b', 9],
    ['c', 2],
    ['d', 5],
  ];
  assert.deepEqual(ordered(rows, { column: 1, rising: false }), [1, 3, 0, 2]);
  assert.deepEqual(ordered(rows, { column: 1, rising: true }), [0, 2, 3, 1]);
  assert.deepEqual(ordered(rows, { column: 0, rising: true }), [0, 1, 2, 3]);
  assert.deepEqual(ordered(rows, { column: 0, rising: false }), [3, 2, 1, 0]);
});

test('difference shows its sign, and nought has none', () => {
  assert.equal(createFormats('en').signed(1.25, 1), '+1.3');
  assert.equal(createFormats('en').signed(-0.5, 2), '\u22120.50');
  assert.equal(createFormats('fr').signed(-0.5, 2), '\u22120,50');
  assert.equal(createFormats('en').signed(-0.001, 2), '0.00');
});
