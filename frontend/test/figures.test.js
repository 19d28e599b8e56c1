import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { figuresOf } from '../tools/figures.mjs';

const root = join(import.meta.dirname, '..', '..');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');

const evaluation = JSON.parse(read('docs', 'figures', 'evaluation.json'));
const card = JSON.parse(read('backend', 'models', 'photo-network', 'model-card.json'));
const figures = figuresOf(evaluation, card);

const small = {
  confusionMatrix: {
    counts: [
      [3, 1],
      [0, 4],
    ],
  },
  calibration: { bins: [] },
};
const cardOf = (english) => ({ version: 'v1', labels: { english }, history: [] });

test('docs show what the charts draw', () => {
  assert.deepEqual(
    [...figures.keys()],
    ['confusion-matrix.svg', 'calibration.svg', 'training-curves.svg'],
  );
  for (const [name, drawn] of figures) {
    assert.equal(
      read('docs', 'figures', name),
      drawn,
      'run node frontend/tools/figures.mjs docs/figures backend/models/photo-network',
    );
  }
});

test('figure stands alone: every colour and font that it names is in it', () => {
  for (const [name, figure] of figures) {
    for (const [, variable] of figure.matchAll(/var\((--[\w-]+)\)/g)) {
      assert.match(figure, new RegExp(`[{;] ${variable}: `), `${variable} of ${name}`);
    }
    assert.doesNotMatch(figure, /href=|@import|url\(|light-dark|NaN|undefined/);
    // A ground below all of it, whatever the page around it looks like.
    const [, width, height] = figure.match(/viewBox="0 0 (\d+) (\d+)"/);
    assert.ok(figure.includes(`<rect fill="var(--paper)" height="${height}" width="${width}" />`));
  }
});

test('figure has the colours of both themes', () => {
  const figure = figures.get('confusion-matrix.svg');
  const [light, dark] = figure.split('@media (prefers-color-scheme: dark)');
  assert.match(light, /svg \{ --paper: #faf7f2; --ink: #1c1a17;/);
  assert.match(light, /\[data-heat="7"\] \{ --heat: #8e1b3a; --heat-ink: #ffffff \}/);
  assert.match(dark, /svg \{ --paper: #161412; --ink: #f2ede4;/);
  assert.match(dark, /\[data-heat="7"\] \{ --heat: #ffd9b0; --heat-ink: #1c1a17 \}/);
});

test('curves of a run stand beside one another', () => {
  const figure = figures.get('training-curves.svg');
  // Each 520 wide, with 24 on each of its sides.
  assert.match(figure, /viewBox="0 0 1136 342"/);
  assert.match(figure, /translate\(24 58\)">\s*<text [^>]*>Loss</);
  assert.match(figure, /translate\(592 58\)">\s*<text [^>]*>Accuracy</);
});

test('names are text, never markup, and hold nothing that XML forbids', () => {
  const names = ['<script>alert(\'&")</script>', 'a\u0000b'];
  const figure = figuresOf(small, cardOf(names)).get('confusion-matrix.svg');

  assert.match(figure, />&lt;script&gt;alert\('&amp;"\)&lt;\/scr…</);
  assert.match(figure, />a\ufffdb</);
  assert.ok(!figure.includes('<script') && !figure.includes('\u0000'));
});

test('version without a history has no curves', () => {
  assert.deepEqual(
    [...figuresOf(small, cardOf(['a', 'b'])).keys()],
    ['confusion-matrix.svg', 'calibration.svg'],
  );
});

test('evaluation of another version is refused', () => {
  assert.throws(() => figuresOf(small, cardOf(['a', 'b', 'c'])), {
    message: 'v1 has 3 classes, the evaluation 2',
  });
});
