import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../tools/document.mjs';
import { lineDrawing } from '../page/src/charts/line-chart.js';
import { matrixDrawing } from '../page/src/charts/matrix-drawing.js';
import { widest } from '../page/src/charts/measure.js';
import { reliabilityDrawing } from '../page/src/charts/reliability.js';
import common from '../page/src/i18n/en/common.js';
import words from '../page/src/i18n/en/evaluation.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import { calibrationChart } from '../page/src/screens/evaluation/calibration.js';
import { historyCharts } from '../page/src/screens/evaluation/curves.js';

const translator = createTranslator('en', { ...common, ...words });
const place = { width: 520, translator };

/** Size of the words in all drawings here. */
const SIZE = 13;

const all = (drawing, selector) => [...drawing.querySelectorAll(selector)];
const texts = (drawing) => all(drawing, 'text').map(({ textContent }) => textContent);
const number = (element, name) => Number(element.getAttribute(name));

/** The one text that reads like this. */
function textOf(drawing, content) {
  const found = all(drawing, 'text').filter(({ textContent }) => textContent === content);
  assert.equal(found.length, 1, `${found.length} texts ${content} in ${texts(drawing)}`);
  return found[0];
}

function near(actual, expected, by = 0.06) {
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);
}

const matrix = (counts, { names = ['Bag', 'Shirt'], kind = 'errors', mode = 'counts' } = {}) =>
  matrixDrawing({ title: 'Confusions', names, data: { counts, mode }, kind }, translator);

const heats = (drawing) =>
  all(drawing, '.heat-number').map((cell) => [cell.textContent, cell.getAttribute('data-heat')]);

test('matrix has the truth in its rows and what was predicted in its columns', () => {
  const drawing = matrix([
    [90, 11],
    [22, 78],
  ]);
  const [rightTop, leftBottom] = ['11', '22'].map((count) => textOf(drawing, count));

  assert.ok(number(rightTop, 'x') > number(leftBottom, 'x'));
  assert.ok(number(rightTop, 'y') < number(leftBottom, 'y'));
  const [top, bottom] = all(drawing, '.axis-number[x="0"]');
  assert.deepEqual([top.textContent, bottom.textContent], ['Bag', 'Shirt']);
  assert.equal(number(top, 'y'), number(rightTop, 'y'));
  assert.equal(number(bottom, 'y'), number(leftBottom, 'y'));
  const [left, right] = all(drawing, '[transform]');
  assert.deepEqual([left.textContent, right.textContent], ['Bag', 'Shirt']);
  assert.equal(number(left, 'x'), number(leftBottom, 'x'));
  assert.equal(number(right, 'x'), number(rightTop, 'x'));
  textOf(drawing, 'Truth ↓ / prediction →');
});

test('number of each cell stands in the middle of its box, in the ink of its step', () => {
  const drawing = matrix([
    [90, 11],
    [22, 78],
  ]);

  for (const cell of all(drawing, '.heat-number')) {
    const box = cell.previousElementSibling;
    assert.equal(box.getAttribute('data-heat'), cell.getAttribute('data-heat'));
    near(number(cell, 'x'), number(box, 'x') + number(box, 'width') / 2, 0.11);
    near(number(cell, 'y'), number(box, 'y') + number(box, 'height') / 2, 0.11);
  }
});

test('largest error ends the scale of errors, whatever the diagonal holds', () => {
  const drawing = matrix([
    [90, 11],
    [22, 78],
  ]);

  // √(11 / 22) · 7 = 4.95: the fifth step.
  assert.deepEqual(heats(drawing), [
    ['90', 'right'],
    ['11', '5'],
    ['22', '7'],
    ['78', 'right'],
  ]);
});

test('scale is drawn with both its ends named', () => {
  const steps = (drawing) =>
    all(drawing, '.heat')
      .slice(4)
      .map((box) => box.getAttribute('data-heat'));
  const counts = [
    [1, 0],
    [0, -1],
  ];

  const errors = matrix(counts);
  assert.deepEqual(steps(errors), ['1', '2', '3', '4', '5', '6', '7']);
  assert.deepEqual(texts(errors).slice(-2), ['few errors', 'many']);
  const difference = matrix(counts, { kind: 'difference' });
  assert.deepEqual(steps(difference), [
    'less-3',
    'less-2',
    'less-1',
    '0',
    'more-1',
    'more-2',
    'more-3',
  ]);
  assert.deepEqual(texts(difference).slice(-2), ['better', 'worse']);
  const [first, last] = [all(errors, '.heat').at(4), all(errors, '.heat').at(-1)];
  const [low, high] = all(errors, 'text').slice(-2);
  assert.ok(number(low, 'x') + widest(['few errors'], SIZE) <= number(first, 'x'));
  assert.ok(number(last, 'x') + number(last, 'width') <= number(high, 'x'));
});

test('more on the diagonal is better, more beside it worse', () => {
  const drawing = matrix(
    [
      [8, -8],
      [2, -2],
    ],
    { kind: 'difference' },
  );

  // √(2 / 8) · 3 = 1.5: the second of three steps.
  assert.deepEqual(heats(drawing), [
    ['+8', 'less-3'],
    ['−8', 'less-3'],
    ['+2', 'more-2'],
    ['−2', 'more-2'],
  ]);
});

test('matrix without errors has none marked', () => {
  const drawing = matrix([
    [3, 0],
    [0, 4],
  ]);

  assert.deepEqual(
    heats(drawing).map(([, heat]) => heat),
    ['right', '0', '0', 'right'],
  );
});

test('class without pictures is not drawn as all wrong', () => {
  const drawing = matrix(
    [
      [3, 1],
      [0, 0],
    ],
    { mode: 'percent' },
  );

  assert.deepEqual(heats(drawing), [
    ['75.0%', 'right'],
    ['25.0%', '7'],
    ['0.0%', '0'],
    ['0.0%', 'right'],
  ]);
});

test('words of a matrix of any size lie inside it', () => {
  for (const classes of [2, 3, 10, 25, 50]) {
    const drawing = matrix(
      Array.from({ length: classes }, () => Array(classes).fill(60_000)),
      { names: Array(classes).fill('a name of 24 characters.') },
    );
    const [width, height] = ['width', 'height'].map((name) => number(drawing, name));
    assert.equal(all(drawing, 'text').length, classes * classes + 2 * classes + 3);
    for (const text of all(drawing, 'text')) {
      const [x, y] = ['x', 'y'].map((name) => number(text, name));
      const length = widest([text.textContent], SIZE);
      const slant = text.hasAttribute('transform') ? Math.SQRT1_2 : 1;
      const back = text.getAttribute('text-anchor') === 'middle' ? length / 2 : 0;
      assert.ok(x - back >= 0 && x - back + length * slant <= width, text.textContent);
      assert.ok(y - (slant < 1 ? length * slant : SIZE / 2) >= 0 && y <= height);
    }
  }
});

/** Of bin 8 one answer, wrong; of bin 14 four, three of them right; nothing of the thirteen others. */
const CALIBRATION = {
  bins: Array.from({ length: 15 }, (_, index) => ({
    lower: index / 15,
    upper: (index + 1) / 15,
    count: { 8: 1, 14: 4 }[index] ?? 0,
    meanConfidence: { 8: 0.5625, 14: 0.975 }[index] ?? null,
    accuracy: { 8: 0, 14: 0.75 }[index] ?? null,
  })),
};

test('disc of a bin stands at its mean confidence and its accuracy, its area that of its count', () => {
  const drawing = reliabilityDrawing(calibrationChart(CALIBRATION, 'v1'), place);
  const [first, last] = all(drawing, 'circle');
  const floor = drawing.querySelector('.axis');
  const [left, right] = [number(floor, 'x1'), number(floor, 'x2')];

  // 520 wide, 0.88 · 520 = 457.6 high; from 2.4 · 13 = 31.2 down to 457.6 − 3.4 · 13 = 413.4.
  assert.equal(number(drawing, 'height'), 457.6);
  near(number(first, 'cy'), 413.4);
  near(number(last, 'cy'), 413.4 - 0.75 * (413.4 - 31.2));
  near(number(first, 'cx'), left + 0.5625 * (right - left), 0.11);
  near(number(last, 'cx'), left + 0.975 * (right - left), 0.11);
  assert.equal(number(first, 'r'), 6);
  assert.equal(number(last, 'r'), 9.5);
  assert.equal(
    drawing.querySelector('.curve').getAttribute('d'),
    `M${number(first, 'cx')} ${number(first, 'cy')}L${number(last, 'cx')} ${number(last, 'cy')}`,
  );
});

test('reliability diagram has both axes from nothing to all, and the line of what is ideal', () => {
  const drawing = reliabilityDrawing(calibrationChart(CALIBRATION, 'v1'), place);

  for (const end of ['0%', '100%']) {
    assert.equal(texts(drawing).filter((text) => text === end).length, 2, end);
  }
  assert.equal(drawing.getAttribute('aria-label'), 'Calibration of v1');
  assert.ok(texts(drawing).includes('Confidence') && texts(drawing).includes('Accuracy'));
  const ideal = drawing
    .querySelector('.ideal')
    .getAttribute('d')
    .match(/[\d.]+/g);
  const floor = drawing.querySelector('.axis');
  assert.deepEqual(ideal.map(Number), [number(floor, 'x1'), 413.4, number(floor, 'x2'), 31.2]);
});

test('bins without answers are not drawn', () => {
  const drawing = reliabilityDrawing(calibrationChart(CALIBRATION, 'v1'), place);
  assert.equal(all(drawing, 'circle').length, 2);
  assert.doesNotMatch(drawing.toString(), /NaN|null|undefined/);

  const none = reliabilityDrawing(calibrationChart({ bins: [] }, 'v1'), place);
  assert.equal(all(none, 'circle').length, 0);
  assert.doesNotMatch(none.toString(), /NaN|null|undefined|Infinity/);
});

const epoch = (index, trainingLoss, trainingAccuracy, validationLoss, validationAccuracy) => ({
  epoch: index,
  trainingLoss,
  trainingAccuracy,
  validationLoss,
  validationAccuracy,
});
const EPOCHS = [
  epoch(1, 0.6, 0.8, 0.5, 0.85),
  epoch(2, 0.4, 0.88, 0.4, 0.87),
  epoch(3, 0.2, 0.92, 0.3, 0.9),
];
const curvesOf = (history) =>
  historyCharts(history, 'v1').map((chart) => lineDrawing(chart, place));
const points = (path) =>
  [...path.getAttribute('d').matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [+x, +y]);

test('curves go through their values, training solid and validation dashed', () => {
  const [loss, accuracy] = curvesOf(EPOCHS);
  const [training, validation] = all(loss, 'path');
  const floor = loss.querySelector('.axis');
  const [left, right] = [number(floor, 'x1'), number(floor, 'x2')];

  // From 0.6 at 0.7 · 13 = 9.1 down to 0.2 at 20 · 13 − 3.4 · 13 = 215.8, so 0.4 at 112.45.
  const expected = [
    [training, [9.1, 112.45, 215.8]],
    [validation, [60.775, 112.45, 164.125]],
  ];
  for (const [path, heights] of expected) {
    for (const [index, [x, y]] of points(path).entries()) {
      near(x, left + ((right - left) * index) / 2);
      near(y, heights[index]);
    }
  }
  for (const drawing of [loss, accuracy]) {
    assert.deepEqual(
      all(drawing, 'path').map((path) => path.getAttribute('class')),
      ['curve curve-training', 'curve curve-validation dashed dash-1'],
    );
    assert.equal(all(drawing, 'circle').length, 6);
    textOf(drawing, 'Training');
    textOf(drawing, 'Validation');
    textOf(drawing, 'Epoch');
  }
});

test('axes of curves have round marks, both ends among them, and whole epochs', () => {
  const [loss, accuracy] = curvesOf(EPOCHS);
  const marks = (drawing) => all(drawing, '.axis-number').map(({ textContent }) => textContent);

  assert.deepEqual(marks(loss), ['0.2', '0.3', '0.4', '0.5', '0.6', '1', '2', '3']);
  assert.deepEqual(marks(accuracy), ['80%', '85%', '90%', '95%', '1', '2', '3']);
});

test('run without validation has one curve', () => {
  for (const nothing of [null, undefined, Number.NaN]) {
    const history = [epoch(1, 0.6, 0.8, nothing, nothing), epoch(2, 0.4, 0.9, nothing, nothing)];
    for (const drawing of curvesOf(history)) {
      assert.equal(all(drawing, 'path').length, 1);
      assert.equal(all(drawing, 'circle').length, 2);
      assert.ok(!texts(drawing).includes('Validation'));
      assert.doesNotMatch(drawing.toString(), /NaN|null|undefined/);
    }
  }
});

test('value that is missing leaves a gap and no mark', () => {
  const history = [
    epoch(1, 0.6, 0.8, 0.5, 0.85),
    epoch(2, 0.4, 0.88, null, null),
    epoch(3, 0.2, 0.92, 0.3, 0.9),
  ];
  for (const drawing of curvesOf(history)) {
    const path = all(drawing, 'path')[1].getAttribute('d');
    assert.match(path, /^M[\d.]+ [\d.]+M[\d.]+ [\d.]+$/);
    assert.equal(all(drawing, '.dot.curve-validation').length, 2);
  }
});

test('names of curves that meet stand apart', () => {
  const [loss, accuracy] = curvesOf([
    epoch(1, 0.6, 0.8, 0.5, 0.85),
    epoch(2, 0.3, 0.9, 0.301, 0.9),
  ]);
  for (const drawing of [loss, accuracy]) {
    const [training, validation] = ['Training', 'Validation'].map((name) =>
      number(textOf(drawing, name), 'y'),
    );
    assert.ok(Math.abs(training - validation) >= 1.3 * SIZE - 0.1);
  }
});

test('one epoch is a dot in the middle', () => {
  for (const drawing of curvesOf(EPOCHS.slice(0, 1))) {
    const floor = drawing.querySelector('.axis');
    for (const dot of all(drawing, 'circle')) {
      near(number(dot, 'cx'), (number(floor, 'x1') + number(floor, 'x2')) / 2);
    }
    assert.equal(all(drawing, 'circle').length, 2);
    assert.doesNotMatch(drawing.toString(), /NaN|Infinity/);
  }
});

test('values that never change lie within axes that end where they can', () => {
  const [loss, accuracy] = curvesOf(
    Array.from({ length: 500 }, (_, index) => epoch(index + 1, 0, 1, 0, 1)),
  );
  textOf(accuracy, '100.0%');
  assert.ok(!texts(accuracy).some((text) => Number.parseFloat(text) > 100 && text.endsWith('%')));
  assert.ok(!texts(loss).some((text) => /^[-−]/.test(text)));
  for (const drawing of [loss, accuracy]) {
    for (const [, y] of all(drawing, 'path').flatMap(points)) {
      assert.ok(y >= 9.1 && y <= 215.8, `${y}`);
    }
  }
});

test('chart of nothing is empty axes', () => {
  const drawing = lineDrawing({ ...historyCharts(EPOCHS, 'v1')[0], curves: [] }, place);
  assert.equal(all(drawing, 'path').length, 0);
  assert.doesNotMatch(drawing.toString(), /NaN|Infinity/);
});
