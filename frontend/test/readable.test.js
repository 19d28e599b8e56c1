import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../page/src/api/api-error.js';
import { predict } from '../page/src/api/predictions.js';
import { otherFormat, readable } from '../page/src/api/readable.js';

const file = (text) => new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);
const never = () => assert.fail('drawn anew');

test('formats that the service reads are sent as they are', async () => {
  for (const text of ['\x89PNG', '\xff\xd8\xff\xe0', 'GIF89a', 'BM..', 'RIFF....WEBPVP8 ']) {
    const picture = file(text);
    assert.equal(await readable(picture, never), picture);
  }
});

test('what only the browser reads is drawn anew, once', async () => {
  const avif = file('....ftypavif');
  const png = file('\x89PNG');
  let times = 0;
  const draw = async () => {
    times++;
    return png;
  };
  assert.equal(await readable(avif, draw), png);
  assert.equal(await readable(avif, draw), png);
  assert.equal(times, 1);
});

test('what the browser cannot read either is sent as it is', async () => {
  const heic = file('....ftypheic');
  assert.equal(await readable(heic, () => Promise.reject(new Error('no picture'))), heic);
});

test('other formats have names', async () => {
  const names = {
    '....ftypheic': 'HEIC',
    '....ftypmif1': 'HEIC',
    '....ftypavif': 'AVIF',
    '....ftypqt  ': 'MP4, MOV',
    'II*\0': 'TIFF',
    'MM\0*': 'TIFF',
    '\xff\x0a': 'JPEG XL',
    '\0\0\0\x0cJXL ': 'JPEG XL',
    '%PDF-1.7': 'PDF',
    '8BPS': 'Photoshop',
    '\0\0\x01\0': 'ICO',
  };
  for (const [text, name] of Object.entries(names)) {
    assert.equal(await otherFormat(file(text)), name);
  }
  assert.equal(await otherFormat(file('Dear diary')), null);
});

test('refused picture tells what it is', async () => {
  const api = {
    post: () => Promise.reject(new ApiError({ type: '/problems/unsupported-image', status: 415 })),
  };
  await assert.rejects(predict(api, file('II*\0')), { format: 'TIFF' });
});
