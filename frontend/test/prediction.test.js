import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, unreachable } from '../src/api/api-error.js';
import common from '../src/i18n/en/common.js';
import { createTranslator } from '../src/i18n/translate.js';
import { between, moved } from '../src/screens/prediction/crop-dialog.js';
import { moveOf } from '../src/screens/prediction/draw-dialog.js';
import { content, pixelsOf } from '../src/screens/prediction/edit.js';
import { answersCsv, answersJson } from '../src/screens/prediction/export.js';
import { fileQueue, tally } from '../src/screens/prediction/queue.js';
import { dab, SIDE, stroke } from '../src/screens/prediction/strokes.js';

const files = ['a', 'b', 'c', 'd', 'e'].map((name) => new File([], `${name}.png`));
const signal = new AbortController().signal;

test('queue does a few at a time, and one that fails stops nothing', async () => {
  let running = 0;
  let most = 0;
  const { items, run } = fileQueue(files, {
    atOnce: 2,
    signal,
    onChange: () => {},
    work: async ({ name }) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (name === 'b.png') {
        throw new ApiError({ type: '/problems/damaged-image', status: 422 });
      }
      return name;
    },
  });
  await run();
  assert.equal(most, 2);
  assert.deepEqual(tally(items), { waiting: 0, working: 0, done: 4, failed: 1 });
  assert.equal(items[4].outcome, 'e.png');
  assert.equal(items[1].error.kind, 'damaged-image');
});

test('retry does again only what may have passed', async () => {
  const tried = [];
  let away = true;
  const { items, run, retry } = fileQueue(files.slice(0, 2), {
    atOnce: 1,
    signal,
    onChange: () => {},
    work: async ({ name }) => {
      tried.push(name);
      if (name === 'a.png') {
        throw new ApiError({ type: '/problems/damaged-image', status: 422 });
      }
      if (away) {
        throw unreachable();
      }
      return name;
    },
  });
  await run();
  away = false;
  await retry();
  assert.deepEqual(tried, ['a.png', 'b.png', 'b.png']);
  assert.deepEqual(
    items.map(({ state }) => state),
    ['failed', 'done'],
  );
});

const outcome = {
  milliseconds: 12.4,
  answer: {
    prediction: { index: 7, name: 'Sneaker', confidence: 0.75 },
    probabilities: [
      { index: 7, name: 'Sneaker', probability: 0.75 },
      { index: 5, name: 'Sandal', probability: 0.25 },
    ],
    model: { name: 'report-cnn', version: 'v1' },
  },
};
const failed = { file: files[1], outcome: null, error: unreachable() };

test('answers are saved with a column a class, and errors in a column of theirs', () => {
  const translator = createTranslator('en', common);
  const [head, first, second] = answersCsv([{ file: files[0], outcome }, failed], translator).split(
    '\r\n',
  );
  assert.match(head, /^file,class,name,confidence,version,milliseconds,error,p0,.*,p9$/);
  assert.equal(first, 'a.png,7,Sneaker,0.75,v1,12,,,,,,,0.25,,0.75,,');
  assert.match(second, /^b\.png,,,,,,"The service cannot be reached/);
  assert.deepEqual(
    JSON.parse(answersJson([{ file: files[0], outcome }], translator))[0].prediction,
    {
      index: 7,
      name: 'Sneaker',
      confidence: 0.75,
    },
  );
});

test('crop becomes whole pixels, at least one', () => {
  const half = { left: 0.25, top: 0, right: 0.75, bottom: 0.5 };
  assert.deepEqual(pixelsOf(half, { width: 100, height: 40 }), {
    x: 25,
    y: 0,
    width: 50,
    height: 20,
  });
  assert.deepEqual(
    pixelsOf({ left: 0.99, top: 0.99, right: 1, bottom: 1 }, { width: 1, height: 1 }),
    {
      x: 0,
      y: 0,
      width: 1,
      height: 1,
    },
  );
});

test('content of a picture leaves out the black around it', () => {
  const image = { width: 4, height: 3, data: new Uint8ClampedArray(48) };
  assert.deepEqual(content(image), { left: 0, top: 0, right: 4, bottom: 3 });
  image.data[(1 * 4 + 1) * 4] = 9;
  image.data[(1 * 4 + 2) * 4] = 9;
  assert.deepEqual(content(image), { left: 1, top: 1, right: 3, bottom: 2 });
});

test('frame is drawn from any corner, and one too small is not meant', () => {
  assert.deepEqual(between({ x: 0.8, y: 0.1 }, { x: 0.2, y: 0.9 }), {
    left: 0.2,
    top: 0.1,
    right: 0.8,
    bottom: 0.9,
  });
  assert.equal(between({ x: 0.5, y: 0.1 }, { x: 0.51, y: 0.9 }), null);
});

test('side of a frame stops before the opposite one', () => {
  const whole = { left: 0, top: 0, right: 0.5, bottom: 1 };
  assert.equal(moved(whole, 'left', 0.9).left, 0.45);
  assert.equal(moved(whole, 'right', 0.7).right, 0.7);
});

test('dab is lightest in its middle, never darkens, and rubs out', () => {
  const grays = new Uint8ClampedArray(SIDE * SIDE);
  dab(grays, 10.5, 10.5, { radius: 1, light: 200 });
  const at = (x, y) => grays[y * SIDE + x];
  assert.equal(at(10, 10), 200);
  assert.equal(at(11, 10), 100);
  assert.equal(at(14, 10), 0);
  dab(grays, 10.5, 10.5, { radius: 1, light: 50 });
  assert.equal(at(10, 10), 200);
  dab(grays, 10.5, 10.5, { radius: 1, light: 0 });
  assert.equal(at(10, 10), 0);
});

test('stroke has no gaps and may leave the sheet', () => {
  const grays = new Uint8ClampedArray(SIDE * SIDE);
  stroke(grays, { x: -5, y: 5.5 }, { x: 40, y: 5.5 }, { radius: 1, light: 255 });
  assert.ok(grays.subarray(5 * SIDE, 6 * SIDE).every((gray) => gray === 255));
});

test('arrow keys stay on the sheet', () => {
  assert.deepEqual(moveOf('ArrowLeft', { x: 0.5, y: 3 }), { x: 0.5, y: 3 });
  assert.deepEqual(moveOf('ArrowDown', { x: 2, y: 3 }), { x: 2, y: 4 });
  assert.equal(moveOf('Enter', { x: 2, y: 3 }), null);
});
