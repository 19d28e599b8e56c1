import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, excelCsv } from '../page/src/charts/csv.js';
import { placeNames } from '../page/src/charts/line-chart.js';
import { step } from '../page/src/charts/matrix-keys.js';
import { lineSpots, nearest, nextSpot } from '../page/src/charts/reader.js';
import {
  decimals,
  heatLevel,
  linear,
  linePath,
  niceRange,
  niceStep,
  spread,
  ticks,
} from '../page/src/charts/scale.js';
import { createTranslator } from '../page/src/i18n/translate.js';

test('ticks are round numbers within the range', () => {
  assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticks(1, 20, 5), [5, 10, 15, 20]);
  assert.deepEqual(ticks(0.86, 0.94, 4), [0.86, 0.88, 0.9, 0.92, 0.94]);
  assert.deepEqual(ticks(-3, 3, 3), [-2, 0, 2]);
});

test('ticks do not add up errors', () => {
  assert.deepEqual(ticks(0, 0.3, 3), [0, 0.1, 0.2, 0.3]);
});

test('ticks of a single value are that value', () => {
  assert.deepEqual(ticks(4, 4, 5), [4]);
});

test('niceStep is 1, 2 or 5 times a power of ten', () => {
  assert.equal(niceStep(0.17), 0.2);
  assert.equal(niceStep(2.1), 5);
  assert.equal(niceStep(5), 5);
  assert.equal(niceStep(51), 100);
});

test('niceRange holds the data and ends at round numbers', () => {
  assert.deepEqual(niceRange(0.13, 0.71, 5), [0, 0.8]);
  assert.deepEqual(niceRange(0, 6000, 4), [0, 6000]);
});

test('niceRange of a single value is narrow and never beyond it without need', () => {
  assert.deepEqual(niceRange(3, 3, 5), [2.9, 3]);
  assert.deepEqual(niceRange(1, 1, 5), [0.98, 1]);
  assert.deepEqual(niceRange(0, 0, 5), [0, 0.002]);
  assert.deepEqual(niceRange(2.31, 2.31, 5), [2.3, 2.35]);
  assert.deepEqual(niceRange(0.9, 0.9 + 1e-15, 5), [0.88, 0.9]);
});

test('axis of shares never reaches beyond nothing and everything', () => {
  for (let low = 0; low <= 100; low++) {
    for (let high = low; high <= 100; high++) {
      for (const steps of [1, 4, 5, 7]) {
        const [from, to] = niceRange(low / 100, high / 100, steps);
        assert.ok(from >= 0 && to <= 1, `${from} to ${to} for ${low} % to ${high} %`);
      }
    }
  }
});

test('values are read off where the pointer is nearest, and keys lead along them', () => {
  const spots = [{ at: 1 }, { at: 2 }, { at: 5 }];
  assert.equal(nearest(spots, 0, [1, 5]), 0);
  assert.equal(nearest(spots, 0.3, [1, 5]), 1);
  assert.equal(nearest(spots, 0.9, [1, 5]), 2);
  assert.equal(nearest([{ at: 3 }], 0.5, [2.5, 3.5]), 0);
  assert.equal(nextSpot('ArrowRight', 0, 3), 1);
  assert.equal(nextSpot('ArrowRight', 2, 3), 2);
  assert.equal(nextSpot('ArrowLeft', 0, 3), 0);
  assert.equal(nextSpot('End', 0, 3), 2);
  assert.equal(nextSpot('Home', 2, 3), 0);
  assert.equal(nextSpot('Tab', 1, 3), null);
});

test('spots of curves hold what is known at each x', () => {
  const words = createTranslator('en', {});
  const [first, second] = lineSpots({
    x: { label: 'Epoch', format: ({ number }, value) => number(value), whole: true },
    y: { label: 'Loss', format: ({ number }, value, digits) => number(value, digits) },
    curves: [
      {
        name: 'Training',
        points: [
          [1, 0.5],
          [1.5, 0.4],
          [2, 0.25],
        ],
        colour: 'training',
      },
      {
        name: 'Validation',
        points: [
          [1, null],
          [2, 0.375],
        ],
        colour: 'validation',
      },
    ],
  });
  assert.deepEqual(first.words(words), ['Epoch 1', 'Training 0.5000']);
  assert.deepEqual(second.words(words), ['Epoch 2', 'Training 0.2500', 'Validation 0.3750']);
  assert.deepEqual(second.marks, [
    { value: 0.25, colour: 'training' },
    { value: 0.375, colour: 'validation' },
  ]);
});

test('decimals tell ticks apart', () => {
  assert.equal(decimals([0, 0.2]), 1);
  assert.equal(decimals([0.86, 0.88]), 2);
  assert.equal(decimals([0, 50]), 0);
});

test('linear maps a range onto another, also beyond its ends', () => {
  const y = linear([0, 10], [100, 0]);
  assert.equal(y(0), 100);
  assert.equal(y(2.5), 75);
  assert.equal(y(12), -20);
  assert.equal(linear([3, 3], [7, 9])(3), 7);
});

test('linePath leaves a gap for what is no number', () => {
  assert.equal(
    linePath([
      [0, 0],
      [10, 5.04],
      [20, Number.NaN],
      [30, 1],
      [40, 2],
    ]),
    'M0 0L10 5M30 1L40 2',
  );
});

test('spread moves labels apart and keeps them in bounds', () => {
  assert.deepEqual(spread([10, 50], 12, [0, 100]), [10, 50]);
  assert.deepEqual(spread([50, 50], 12, [0, 100]), [50, 62]);
  assert.deepEqual(spread([95, 97], 12, [0, 100]), [88, 100]);
  assert.deepEqual(spread([60, 20, 25], 12, [0, 100]), [60, 20, 32]);
});

test('heatLevel is 0 for nothing, 1 for the least, the last for the most', () => {
  assert.equal(heatLevel(0, 100, 7), 0);
  assert.equal(heatLevel(1, 100, 7), 1);
  assert.equal(heatLevel(25, 100, 7), 4);
  assert.equal(heatLevel(100, 100, 7), 7);
  assert.equal(heatLevel(5, 0, 7), 0);
});

test('step walks through a grid and stops at its edges', () => {
  const size = { rows: 10, columns: 10 };
  assert.deepEqual(step({ key: 'ArrowRight' }, { row: 0, column: 0 }, size), { row: 0, column: 1 });
  assert.deepEqual(step({ key: 'ArrowUp' }, { row: 0, column: 3 }, size), { row: 0, column: 3 });
  assert.deepEqual(step({ key: 'Home' }, { row: 4, column: 3 }, size), { row: 4, column: 0 });
  assert.deepEqual(step({ key: 'End', ctrlKey: true }, { row: 4, column: 3 }, size), {
    row: 9,
    column: 9,
  });
  assert.equal(step({ key: 'a' }, { row: 0, column: 0 }, size), null);
});

test('csv quotes what must be quoted and disarms formulas', () => {
  assert.equal(
    csv(
      ['name', 'value'],
      [
        ['a, "b"', 0.5],
        ['=1+1', null],
      ],
    ),
    'name,value\r\n"a, ""b""",0.5\r\n\'=1+1,\r\n',
  );
});

test('csv for Excel begins with a mark and has what the language puts between cells and before decimals', () => {
  const table = [['nom', 'valeur'], [['é; ô', 0.5]]];
  assert.equal(
    excelCsv(...table, createTranslator('fr', {})),
    '\ufeffnom;valeur\r\n"é; ô";0,5\r\n',
  );
  assert.equal(
    excelCsv(...table, createTranslator('en', {})),
    '\ufeffnom,valeur\r\n"é; ô",0.5\r\n',
  );
});

test('names make room for those beside them alone', () => {
  const options = { width: 50, gap: 10, bounds: [0, 100] };
  assert.deepEqual(
    placeNames(
      [
        [200, 40],
        [20, 41],
        [200, 42],
      ],
      options,
    ),
    [40, 41, 50],
  );
});

test('seven marks reach both ends of a range that was made for five', () => {
  for (const [min, max] of [
    [1.58, 2.51],
    [0.34, 0.6],
    [0, 0.91],
    [0.2, 5.3],
    [71, 93.4],
  ]) {
    const range = niceRange(min, max, 5);
    const marks = ticks(...range, 7);
    assert.deepEqual([marks.at(0), marks.at(-1)], range);
    assert.ok(marks.length <= 8);
  }
});
