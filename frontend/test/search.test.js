import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../tools/document.mjs';
import { apart } from '../page/src/charts/marks.js';
import { cut } from '../page/src/charts/measure.js';
import { parallelDrawing } from '../page/src/charts/parallel.js';
import { scatterDrawing } from '../page/src/charts/scatter.js';
import common from '../page/src/i18n/en/common.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import {
  bestSoFar,
  doneOf,
  expectedEpochs,
  fullTraining,
  levels,
  ranked,
  tableOf,
} from '../page/src/screens/search/figures.js';
import { requestOf } from '../page/src/screens/search/form/search-form.js';
import {
  dimensionOf,
  placeOf,
  rangeAround,
  valuesIn,
} from '../page/src/screens/search/form/space.js';
import { accuracyScale, scaleOf } from '../page/src/screens/search/scales.js';

const translator = createTranslator('en', common);

/** A trial that was measured: accuracy and seconds of the whole search until then, for each rung. */
const trial = (number, measured, more) => ({
  number,
  values: {},
  measured: measured.map(([validationAccuracy, elapsed], rung) => ({
    rung,
    amount: 3 ** rung,
    validationAccuracy,
    validationLoss: 1 - validationAccuracy,
    seconds: 1,
    elapsed,
  })),
  validationAccuracies: [],
  attempts: 0,
  ...more,
});
const numbers = (trials) => trials.map(({ number }) => number);

test('trials that came furthest stand first, the best of them before the others', () => {
  const trials = [
    trial(1, []),
    trial(2, [[0.9, 5]]),
    trial(3, [
      [0.5, 1],
      [0.6, 2],
    ]),
    trial(4, [
      [0.7, 3],
      [0.8, 4],
    ]),
  ];
  assert.deepEqual(numbers(ranked(trials)), [4, 3, 2, 1]);
  assert.deepEqual(numbers(trials), [1, 2, 3, 4]);
});

test('trials as good as each other stand by their loss, then by their number', () => {
  const equal = [trial(2, [[0.5, 1]]), trial(1, [[0.5, 2]]), trial(3, [[0.5, 3]])];
  equal[2].measured[0].validationLoss = 0.1;
  assert.deepEqual(numbers(ranked(equal)), [3, 1, 2]);
});

test('the best so far climbs in steps, whatever order the trials are in', () => {
  const trials = [
    trial(1, [
      [0.5, 10],
      [0.7, 40],
    ]),
    trial(2, [[0.6, 20]]),
    trial(3, [[0.4, 30]]),
    trial(4, [[0.65, 50]]),
  ];
  assert.deepEqual(bestSoFar(trials), [
    [10, 0.5],
    [20, 0.5],
    [20, 0.6],
    [40, 0.6],
    [40, 0.7],
    [50, 0.7],
  ]);
  assert.deepEqual(bestSoFar([trial(1, [])]), []);
});

test('each step of colour has as many trials, the best one the last step', () => {
  const trials = [0.9, 0.1, 0.3, 0.2, 0.8].map((accuracy, index) =>
    trial(index + 1, [[accuracy, index]]),
  );
  assert.deepEqual([...levels([...trials, trial(6, [])])].sort(), [
    [1, 4],
    [2, 0],
    [3, 2],
    [4, 1],
    [5, 3],
  ]);
});

const SETTINGS = {
  method: 'ASHA',
  resource: 'EPOCHS',
  trials: 24,
  least: 1,
  reduction: 3,
  finalists: 3,
  repetitions: 2,
  configuration: { epochs: 20, schedule: { warmUp: 0.2 }, trainingFraction: 0.1 },
};

test('epochs of successive halving are those of the rungs that a third reaches', () => {
  // 24 trials of 1 epoch, 8 of 2 more, 2 of 6 more; none is left for 20.
  assert.deepEqual(expectedEpochs(SETTINGS, 20), {
    rungs: [1, 3, 9, 20],
    about: 24 + 8 * 2 + 2 * 6,
    most: 480,
    full: 4 * 2 * 20,
  });
  assert.deepEqual(expectedEpochs({ ...SETTINGS, trials: 27 }, 9).rungs, [1, 3, 9]);
});

test('trials over more and more pictures begin anew in each round, and count as epochs over all', () => {
  // 27 trials over a ninth for 18 epochs, 9 over a third, 3 over all.
  const shares = { ...SETTINGS, resource: 'DATA', least: 1 / 9, trials: 27, finalists: 0 };
  const { rungs, about, most } = expectedEpochs(shares, 18);
  assert.equal(rungs.length, 3);
  assert.ok(Math.abs(about - (27 * 2 + 9 * 6 + 3 * 18)) < 1e-9);
  assert.ok(Math.abs(most - 27 * (2 + 6 + 18)) < 1e-9);
  const configuration = { ...SETTINGS.configuration, epochs: 18 };
  const search = { state: 'running', settings: { ...shares, configuration }, finals: [] };
  const results = [
    trial(1, [
      [0.5, 1],
      [0.6, 2],
    ]),
  ];
  // One went through the first two rounds: 8 of 162 epochs.
  assert.ok(Math.abs(doneOf({ ...search, results }) - 8 / 162) < 1e-9);
});

test('epochs of random search are all of each trial', () => {
  const random = { ...SETTINGS, method: 'RANDOM', trials: 5, finalists: 0 };
  assert.deepEqual(expectedEpochs(random, 20), { rungs: [20], about: 100, most: 100, full: 0 });
});

test('a search is done as far as its epochs are, and whole only when it has finished', () => {
  const search = { state: 'running', settings: SETTINGS, results: [], finals: [] };
  assert.equal(doneOf(search), 0);
  // A trial's epoch counts a tenth, as its pictures do: 26 of 52 of them, before 160 full ones.
  const half = Array.from({ length: 26 }, (_, index) => trial(index, [[0.5, 1]]));
  assert.ok(Math.abs(doneOf({ ...search, results: half }) - 2.6 / 165.2) < 1e-9);
  assert.equal(doneOf({ ...search, state: 'succeeded' }), 1);
  assert.equal(doneOf({ ...search, settings: undefined }), 0);
});

test('a full training has the search’s configuration, the trial’s values and all pictures', () => {
  const values = { learningRate: 0.05, 'schedule.warmUp': 0.3 };
  assert.deepEqual(fullTraining({ settings: SETTINGS }, trial(1, [], { values })), {
    configuration: {
      epochs: 20,
      learningRate: 0.05,
      schedule: { warmUp: 0.3 },
      trainingFraction: 1,
    },
  });
  const own = fullTraining({ settings: SETTINGS, dataset: 'things' }, trial(1, []));
  assert.equal(own.dataset, 'things');
  assert.equal(own.initialVersion, null);
});

test('the table that is saved has plain values, and nothing where nothing was measured', () => {
  const values = { learningRate: 0.05, optimizer: 'SGD' };
  const trials = [trial(1, [[0.5, 1]], { values }), trial(2, [], { failure: 'it diverged' })];
  assert.deepEqual(tableOf(trials, ['learningRate', 'optimizer']), {
    head: [
      'trial',
      'learningRate',
      'optimizer',
      'amount',
      'validationAccuracy',
      'validationLoss',
      'failure',
    ],
    rows: [
      [1, 0.05, 'SGD', 1, 0.5, 0.5, null],
      [2, null, null, null, null, null, 'it diverged'],
    ],
  });
});

const RATE = { field: 'learningRate', type: 'number', exclusiveMinimum: 0, maximum: 10 };
const typed = (more) => ({ how: 'linear', min: '', max: '', choices: [], ...more });

test('a range and values that were typed become a dimension', () => {
  assert.deepEqual(dimensionOf(RATE, typed({ how: 'log', min: '0.01', max: '1' })), {
    dimension: { min: 0.01, max: 1, scale: 'log' },
  });
  assert.deepEqual(dimensionOf(RATE, typed({ how: 'choices', choices: ['0.1', '1'] })), {
    dimension: { choices: [0.1, 1] },
  });
});

test('what is wrong with a range is told of the part that it is wrong with', () => {
  const fault = (more) => dimensionOf(RATE, typed(more)).fault;
  assert.deepEqual(fault({ min: '', max: '1' }), { part: 'min', why: 'number' });
  assert.deepEqual(fault({ min: '1', max: '11' }), { part: 'max', why: 'range' });
  assert.deepEqual(fault({ min: '1', max: '1' }), { part: 'max', why: 'order' });
  assert.deepEqual(fault({ how: 'choices' }), { part: 'choices', why: 'none' });
  assert.deepEqual(fault({ how: 'choices', choices: ['0'] }), { part: 'choices', why: 'range' });
  const shift = { field: 'shift', type: 'integer', minimum: 0, maximum: 8 };
  const log = dimensionOf(shift, typed({ how: 'log', min: '0', max: '8' }));
  assert.deepEqual(log.fault, { part: 'min', why: 'positive' });
});

test('values stand apart by spaces, semicolons or commas, and keep a decimal comma', () => {
  assert.deepEqual(valuesIn(' 64 128;256 '), ['64', '128', '256']);
  assert.deepEqual(valuesIn('0,05, 0,1'), ['0,05', '0,1']);
  assert.deepEqual(valuesIn(' '), []);
});

test('a range to begin with lies around the value, within what the service takes', () => {
  const share = { type: 'number', minimum: 0, maximum: 1 };
  assert.deepEqual(rangeAround(share, 0.2), { min: 0.1, max: 0.4, scale: 'linear' });
  assert.deepEqual(rangeAround(share, 0.8), { min: 0.4, max: 1, scale: 'linear' });
  assert.deepEqual(rangeAround(share, 0), { min: 0, max: 0.1, scale: 'linear' });
  const whole = { type: 'integer', minimum: 0, maximum: 10_000 };
  assert.deepEqual(rangeAround(whole, 0), { min: 0, max: 1, scale: 'linear' });
  assert.deepEqual(rangeAround(whole, 10), { min: 5, max: 20, scale: 'linear' });
});

test('a refused field is found among the rows', () => {
  const names = ['schedule.warmUp', 'learningRate'];
  assert.deepEqual(placeOf('space.schedule.warmUp.max', names), {
    name: 'schedule.warmUp',
    part: 'max',
  });
  assert.deepEqual(placeOf('space.learningRate', names), { name: 'learningRate', part: null });
  assert.equal(placeOf('space', names), null);
  assert.equal(placeOf('learningRate', names), null);
});

test('a request says nothing of what was left empty', () => {
  const values = {
    name: '',
    epochs: 4,
    trainingFraction: 0.5,
    trials: 8,
    method: 'ASHA',
    finalists: 1,
    repetitions: 2,
  };
  const space = { learningRate: { min: 0.01, max: 1, scale: 'log' } };
  assert.deepEqual(requestOf(values, space), {
    trials: 8,
    method: 'ASHA',
    finalists: 1,
    repetitions: 2,
    configuration: { epochs: 4, trainingFraction: 0.5 },
    space,
  });
  assert.equal(requestOf({ ...values, name: 'rates' }, space, 'things').name, 'rates');
  assert.equal(requestOf(values, space, 'things').dataset, 'things');
});

test('a logarithmic axis has each power of ten equally far', () => {
  const { place, marks } = scaleOf({ min: 0.001, max: 10, scale: 'log' });
  assert.deepEqual(
    [0.001, 0.01, 0.1, 1, 10].map((value) => Math.round(place(value) * 1e6) / 1e6),
    [0, 0.25, 0.5, 0.75, 1],
  );
  assert.deepEqual(
    marks.map(({ value }) => Math.round(value * 1000) / 1000),
    [0.001, 0.01, 0.1, 1, 10],
  );
});

test('a linear axis has its ends and round numbers between them', () => {
  const { place, marks } = scaleOf({ min: 0, max: 3 });
  assert.equal(place(1.5), 0.5);
  assert.ok(Number.isNaN(place(undefined)));
  assert.deepEqual(
    marks.map(({ value }) => value),
    [0, 1, 2, 3],
  );
});

test('choices stand at equal distances, numbers ascending, names in any case', () => {
  const sizes = scaleOf({ choices: [256, 64, 128] });
  assert.deepEqual([64, 128, 256].map(sizes.place), [0, 0.5, 1]);
  const kinds = scaleOf({ choices: ['adam', 'sgd'] });
  assert.equal(kinds.place('SGD'), 1);
  assert.ok(Number.isNaN(kinds.place(undefined)));
  assert.equal(scaleOf({ choices: ['one'] }).place('one'), 0.5);
});

const data = {
  title: 'All',
  axes: [
    { name: 'Rate', marks: [{ at: 0, words: '0.1' }] },
    { name: 'Accuracy', marks: [{ at: 1, words: '90 %' }] },
  ],
  lines: [{ key: 7, level: 4, at: [0.5, 1] }],
};

test('a line of parallel coordinates goes through its place on each axis', () => {
  const drawing = parallelDrawing(data, { width: 600, translator });
  const [line] = drawing.querySelectorAll('.parallel-line');
  assert.equal(line.getAttribute('data-row'), '7');
  // 26 lines of 13 px: from 318.5 up to 39.
  const [, from, to] = /^M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)$/.exec(line.getAttribute('d'));
  assert.equal(Number(from), 178.8);
  assert.equal(Number(to), 39);
});

test('axes that have no room beside one another lie below one another', () => {
  const drawing = parallelDrawing(data, { width: 100, translator });
  const [line] = drawing.querySelectorAll('.parallel-line');
  // From 13 to 87 px; 28.6 and 96.2 px from the top.
  assert.equal(line.getAttribute('d'), 'M50 28.6L87 96.2');
});

test('a value that a trial does not have leaves a gap', () => {
  const lines = [{ key: 1, level: 0, at: [Number.NaN, 0] }];
  const drawing = parallelDrawing({ ...data, lines }, { width: 100, translator });
  assert.equal(drawing.querySelector('.parallel-line').getAttribute('d'), 'M13 96.2');
});

test('dots stand over their value, those without one are left out', () => {
  const drawing = scatterDrawing(
    {
      title: 'Rate',
      y: { label: 'Accuracy', format: (_, value) => String(value), range: [0, 1] },
      choice: false,
      marks: [
        { at: 0, words: '0' },
        { at: 1, words: '1' },
      ],
      points: [
        { key: 1, at: 0, value: 0, y: 0, size: 0 },
        { key: 2, at: 1, value: 1, y: 1, size: 2 },
        { key: 3, at: Number.NaN, value: undefined, y: 0.5, size: 0 },
      ],
    },
    { width: 300, translator },
  );
  const dots = [...drawing.querySelectorAll('.scatter-dot')];
  const at = (dot) => ['cx', 'cy', 'r'].map((name) => Number(dot.getAttribute(name)));
  assert.equal(dots.length, 2);
  // 16 lines of 13 px, less 2.4 below and 2.2 above; a line's room at the right and within.
  assert.deepEqual(at(dots[0]).slice(1), [176.8, 3]);
  assert.deepEqual(at(dots[1]), [274, 28.6, 5]);
});

test('marks without room are left out, those at the ends stay', () => {
  const marks = [0, 0.1, 0.5, 1].map((at) => ({ at, words: '0.01' }));
  const kept = apart(marks, 10, 150);
  assert.deepEqual(
    kept.map(({ at }) => at),
    [0, 0.5, 1],
  );
  assert.equal(cut('Successive', 40, 10), 'Succe…');
  assert.equal(cut('Short', 40, 10), 'Short');
});

test('an accuracy has its place between the ends of its axis', () => {
  const { place, marks } = accuracyScale([0.5, 0.9]);
  assert.ok(Math.abs(place(0.7) - 0.5) < 1e-9);
  assert.equal(marks[0].value, 0.5);
});
