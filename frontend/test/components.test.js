import '../tools/document.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageFiles } from '../page/src/components/files.js';
import { tagNumber } from '../page/src/components/garment-tag.js';
import { pixelScale } from '../page/src/components/pixel-picture.js';
import { barLength } from '../page/src/components/probability-bars.js';
import common from '../page/src/i18n/en/common.js';
import training from '../page/src/i18n/en/training.js';
import { speak } from '../page/src/i18n/live.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import { section } from '../page/src/screens/training/form/section.js';

test('pixelScale is the largest whole multiple that fits', () => {
  assert.equal(pixelScale(280, 1), 10);
  assert.equal(pixelScale(279, 1), 9);
  assert.equal(pixelScale(100, 1), 3);
  // 100 CSS pixels are 150 device pixels: 5 each, 140 in all.
  assert.equal(pixelScale(100, 1.5), 5);
  assert.equal(pixelScale(100, 3), 10);
});

test('pixelScale never makes a picture vanish', () => {
  assert.equal(pixelScale(10, 1), 1);
  assert.equal(pixelScale(0, 2), 1);
});

test('barLength is the percentage, a sliver for the smallest, nothing for zero', () => {
  assert.equal(barLength(0.5), 50);
  assert.equal(barLength(1), 100);
  assert.equal(barLength(0.00001), 0.4);
  assert.equal(barLength(0), 0);
});

test('imageFiles keeps images and files without a type', () => {
  const files = [{ type: 'image/webp' }, { type: 'text/plain' }, { type: '' }];
  assert.deepEqual(imageFiles(files), [{ type: 'image/webp' }, { type: '' }]);
});

test('tagNumber has two digits', () => {
  assert.equal(tagNumber(7), '07');
  assert.equal(tagNumber(10), '10');
});

test('a summary has a space between its parts', () => {
  speak(createTranslator('en', { ...common, ...training }));
  const summary = section({ name: 'steps', fields: [] }).querySelector('summary');
  const [heading, about] = [training['training.group-steps'], training['training.about-steps']];
  assert.equal(summary.textContent, `${heading} ${about}`);
});
