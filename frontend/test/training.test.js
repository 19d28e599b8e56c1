import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isRelevant,
  leaves,
  nested,
  parse,
  plainNumber,
  typedNumber,
} from '../page/src/screens/training/form/members.js';
import {
  curvePoints,
  isLast,
  isNews,
  runFigures,
} from '../page/src/screens/training/run/run-figures.js';
import { comparedRuns, curvesOf, metricOf } from '../page/src/screens/training/runs/comparison.js';

const epoch = (number, loss, accuracy, validation = loss) => ({
  epoch: number,
  learningRate: 0.1,
  trainingLoss: loss,
  trainingAccuracy: accuracy,
  validationLoss: validation,
  validationAccuracy: accuracy,
  seconds: 1,
});
const event = (id, type, data) => ({ id: String(id), type, data: { type, ...data } });
const started = (id, more) =>
  event(id, 'started', { epochs: 4, batchesPerEpoch: 10, firstEpoch: 1, firstBatch: 0, ...more });
const progressed = (id, number, batch, loss) =>
  event(id, 'progressed', {
    epoch: number,
    batch,
    batches: 10,
    loss,
    accuracy: 1 - loss / 4,
    learningRate: 0.05,
    picturesPerSecond: 800,
    secondsLeft: 12,
  });
const finished = (id, figures) => event(id, 'epochFinished', { figures, secondsLeft: 9 });

test('the events of a run add up to its history, its place and its trace', () => {
  const run = runFigures({ state: 'queued', history: [] });
  run.accept(event(1, 'state', { state: 'queued', terminal: false }));
  run.accept(event(2, 'state', { state: 'running', terminal: false }));
  run.accept(started(3));
  run.accept(progressed(4, 1, 5, 2));
  assert.equal(run.state, 'running');
  assert.equal(run.done, 0.125);
  assert.deepEqual(curvePoints(run, 'loss').training, [[0.5, 2]]);

  run.accept(finished(5, epoch(1, 1.5, 0.6, 1.25)));
  run.accept(progressed(6, 2, 1, 1));
  assert.deepEqual(run.progress.epochs, 4);
  assert.deepEqual(curvePoints(run, 'loss'), {
    training: [
      [0.5, 2],
      [1, 1.5],
      [1.1, 1],
    ],
    validation: [[1, 1.25]],
  });
});

test('from the second epoch on, the training curve is what epochs measured', () => {
  const run = runFigures({ state: 'running', history: [] });
  run.accept(started(1));
  run.accept(progressed(2, 1, 5, 2));
  run.accept(finished(3, epoch(1, 1.5, 0.6)));
  run.accept(finished(4, epoch(2, 1, 0.7)));
  assert.deepEqual(curvePoints(run, 'accuracy').training, [
    [1, 0.6],
    [2, 0.7],
  ]);
});

test('a replay from the first event gives the same, whatever was known', () => {
  const known = { state: 'running', history: [epoch(1, 1.5, 0.6), epoch(2, 1, 0.7)] };
  const run = runFigures(known);
  assert.equal(run.history.length, 2);
  run.accept(event(1, 'state', { state: 'queued', terminal: false }));
  run.accept(started(2));
  run.accept(finished(3, epoch(1, 1.5, 0.6)));
  run.accept(finished(4, epoch(2, 1, 0.7)));
  assert.deepEqual(run.history, known.history);
});

test('a resumed run repeats what lay behind its checkpoint', () => {
  const run = runFigures({ state: 'running', history: [] });
  run.accept(started(1));
  run.accept(finished(2, epoch(1, 1.5, 0.6)));
  run.accept(progressed(3, 2, 8, 1));
  run.accept(event(4, 'state', { state: 'interrupted', reason: 'gone', terminal: true }));
  assert.equal(run.reason, 'gone');
  run.accept(event(5, 'state', { state: 'running', terminal: false }));
  run.accept(started(6, { firstEpoch: 2, firstBatch: 5 }));
  assert.equal(run.history.length, 1);
  assert.equal(run.reason, null);
  assert.equal(run.done, 0.375);
  assert.ok(run.trace.every(({ x }) => x <= 1.5));
});

test('the trace of a long run stays bounded', () => {
  const run = runFigures({ state: 'running', history: [] });
  for (let batch = 0; batch < 5000; batch++) {
    run.accept(progressed(batch + 2, 1, batch % 10, 1));
  }
  assert.ok(run.trace.length <= 600);
});

test('a run without validation has no validation curve', () => {
  const history = [{ ...epoch(1, 1, 0.5), validationLoss: null, validationAccuracy: null }];
  assert.deepEqual(curvePoints({ history, trace: [] }, 'loss').validation, []);
});

test('what a run has been through already is no news', () => {
  const resumed = { state: 'running', attempt: 2 };
  const past = [
    ['queued', 0],
    ['running', 1],
    ['cancelling', 1],
    ['cancelled', 1],
    ['queued', 1],
    ['running', 2],
  ];
  for (const [state, attempt] of past) {
    assert.ok(!isNews({ state, attempt }, resumed), `${state} ${attempt}`);
  }
  assert.ok(isNews({ state: 'cancelling', attempt: 2 }, resumed));
  assert.ok(isNews({ state: 'succeeded', attempt: 2 }, resumed));
  assert.ok(isNews({ state: 'queued', attempt: 1 }, { state: 'failed', attempt: 1 }));
  assert.ok(isNews({ state: 'failed' }, resumed));
});

test('a stream is over behind a terminal state alone', () => {
  assert.ok(isLast(event(9, 'state', { state: 'failed', terminal: true })));
  assert.ok(!isLast(event(9, 'state', { state: 'running', terminal: false })));
  assert.ok(!isLast(event(9, 'finished', { seconds: 2 })));
});

test('members are found by their paths and put together again', () => {
  const configuration = { epochs: 2, schedule: { shape: 'STEP', warmUp: 0.2 } };
  const flat = leaves(configuration);
  assert.deepEqual(flat, [
    ['epochs', 2],
    ['schedule.shape', 'STEP'],
    ['schedule.warmUp', 0.2],
  ]);
  assert.deepEqual(nested(flat), configuration);
});

test('a number is read in the language in which it was typed', () => {
  assert.equal(plainNumber(' 0,05 ', 'fr'), '0.05');
  assert.equal(plainNumber('0.05', 'fr'), '0.05');
  assert.equal(plainNumber('1,000', 'en'), '1,000');
  assert.equal(typedNumber(0.0005, 'fr'), '0,0005');
  assert.equal(typedNumber(10_000, 'en'), '10000');
});

test('what was typed is held against the range that the service tells', () => {
  const epochs = { field: 'epochs', type: 'integer', minimum: 1, maximum: 10 };
  assert.deepEqual(parse(epochs, '10'), { value: 10 });
  assert.deepEqual(parse(epochs, '11'), { fault: 'range' });
  assert.deepEqual(parse(epochs, '1.5'), { fault: 'whole' });
  assert.deepEqual(parse(epochs, ''), { fault: 'number' });
  assert.deepEqual(parse(epochs, '1,000'), { fault: 'number' });
  const rate = { field: 'learningRate', type: 'number', exclusiveMinimum: 0, maximum: 10 };
  assert.deepEqual(parse(rate, '0'), { fault: 'range' });
  assert.deepEqual(parse(rate, '1e-3'), { value: 0.001 });
  assert.deepEqual(parse({ field: 'seed', type: 'integer' }, '-3'), { value: -3 });
});

test('a choice that means nothing beside another one is left out', () => {
  const momentum = { appliesWhen: { field: 'optimizer', value: 'SGD' } };
  assert.ok(isRelevant(momentum, { optimizer: 'SGD' }));
  assert.ok(!isRelevant(momentum, { optimizer: 'ADAM' }));
  const area = { appliesWhen: { field: 'augmentation.erasing', exclusiveMinimum: 0 } };
  assert.ok(isRelevant(area, { 'augmentation.erasing': '0.1' }));
  assert.ok(!isRelevant(area, { 'augmentation.erasing': '0.0' }));
  assert.ok(isRelevant(area, { 'augmentation.erasing': 'a lot' }));
  assert.ok(isRelevant({}, {}));
});

test('an address names the runs that lie over one another, else the newest that began', () => {
  const runs = [{ id: 'e' }, ...['d', 'c', 'b', 'a'].map((id) => ({ id, epochs: 3 }))];
  const of = (search) => comparedRuns(new URLSearchParams(search), runs);
  assert.deepEqual(of(''), ['d', 'c', 'b']);
  const short = comparedRuns(new URLSearchParams(), [
    { id: 'x', state: 'failed', epochs: 3 },
    { id: 'y', state: 'succeeded', epochs: 3 },
  ]);
  assert.deepEqual(short, ['y']);
  assert.deepEqual(of('compare='), []);
  assert.deepEqual(of('compare=x,a,x'), ['x', 'a']);
  assert.equal(of('compare=1,2,3,4,5,6,7').length, 6);
  assert.equal(metricOf(new URLSearchParams('metric=trainingLoss')), 'trainingLoss');
  assert.equal(metricOf(new URLSearchParams('metric=nonsense')), 'validationAccuracy');
});

test('each compared run has a colour and a dash of its own', () => {
  const curves = curvesOf(
    [
      { name: 'a', history: [epoch(1, 1, 0.5)] },
      { name: 'b', history: [] },
      { name: 'c', history: [epoch(1, 2, 0.4)] },
    ],
    'validationLoss',
  );
  assert.deepEqual(
    curves.map(({ name, colour, dashed, points }) => [name, colour, dashed, points]),
    [
      ['a', 0, 0, [[1, 1]]],
      ['c', 2, 2, [[1, 2]]],
    ],
  );
});
