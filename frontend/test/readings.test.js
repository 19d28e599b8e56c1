import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingChoice } from '../page/src/screens/prediction/readings.js';

const picture = { width: 28, height: 28, mediaType: 'image/png', data: '' };

test('one reading leaves no choice, and those without words are left out', () => {
  const options = { onReading: () => {}, signal: new AbortController().signal };
  const preparation = { reading: 'cut' };
  const only = { preparation, readings: [{ reading: 'cut', picture }] };
  assert.equal(readingChoice(only, options), false);
  const unknown = {
    preparation,
    readings: [...only.readings, { reading: 'upside-down', picture }],
  };
  assert.equal(readingChoice(unknown, options), false);
});
