import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, unreachable } from '../page/src/api/api-error.js';
import { problemSentence } from '../page/src/components/failure.js';
import english from '../page/src/i18n/en/common.js';
import french from '../page/src/i18n/fr/common.js';
import { createTranslator } from '../page/src/i18n/translate.js';

const en = createTranslator('en', english);
const fr = createTranslator('fr', french);

test('known type becomes the page\u2019s sentence, in its language', () => {
  const error = new ApiError({ type: '/problems/damaged-image', status: 400, detail: 'bad CRC' });
  assert.match(problemSentence(error, en), /^The image is damaged or incomplete\./);
  assert.match(problemSentence(error, fr), /^L’image est abîmée ou incomplète\./);
});

test('format that nobody reads is named, with the way out', () => {
  const error = new ApiError({ type: '/problems/unsupported-image', status: 415 });
  assert.match(problemSentence(error, en), /^This file is not an image/);
  error.format = 'HEIC';
  assert.match(problemSentence(error, en), /\(HEIC\)\. Save or export .* as JPEG or PNG/);
  assert.match(problemSentence(error, fr), /\(HEIC\)\. Enregistrez ou exportez .* en JPEG/);
});

test('absolute type is known by its last part', () => {
  const error = new ApiError({ type: 'https://penderie.example/problems/empty-body' });
  assert.equal(problemSentence(error, en), 'The file is empty. Choose another one.');
});

test('unknown type falls back to the detail', () => {
  const error = new ApiError({
    type: '/problems/new',
    status: 422,
    detail: 'Said by the service.',
  });
  assert.equal(problemSentence(error, fr), 'Said by the service.');
});

test('no type and no detail fall back to the status', () => {
  assert.match(problemSentence(new ApiError({ status: 413 }), en), /too large/);
  assert.match(problemSentence(new ApiError({ status: 504 }), en), /too long/);
  assert.equal(
    problemSentence(new ApiError({ status: 418 }), en),
    'The service could not answer (status 418).',
  );
});

test('overloaded says how long to wait when the service does', () => {
  const problem = { type: '/problems/overloaded', status: 503 };
  assert.match(problemSentence(new ApiError(problem, { retryAfter: 2 }), en), /in 2 s\.$/);
  assert.match(problemSentence(new ApiError(problem), en), /in a few seconds\.$/);
});

test('unreachable and a mistake of the page have sentences', () => {
  assert.match(problemSentence(unreachable(), en), /cannot be reached/);
  assert.match(problemSentence(new TypeError('x is not a function'), en), /in this page/);
});
