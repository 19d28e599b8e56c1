import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../page/src/api/api-error.js';
import { bringPictures, classIdOf } from '../page/src/api/datasets.js';
import { sorted } from '../page/src/screens/datasets/dropped.js';

const known = (id, en, fr = en) => ({ id, names: { en, fr }, training: 0, validation: 0, test: 0 });
const file = (name, type = '') => new File(['x'], name, { type });
const problem = (kind, status, more) => new ApiError({ type: `/problems/${kind}`, status }, more);

test('a class is the one of that name, whatever case and accents', () => {
  const classes = [known('scarf-1f2e', 'Scarf', 'Écharpe'), known('hat', 'Hat')];
  assert.equal(classIdOf('echarpe', classes), 'scarf-1f2e');
  assert.equal(classIdOf(' HAT ', classes), 'hat');
});

test('a new class has an id of its own, in the letters that ids may have', () => {
  assert.equal(classIdOf('Bottes d’été !', []), 'bottes-d-ete');
  assert.equal(classIdOf('帽子', []), 'class');
  assert.equal(classIdOf('手袋', [known('class', '帽子')]), 'class-2');
});

test('what is dropped is archives, and pictures with the folder around them', () => {
  const { archives, pictures } = sorted([
    { file: file('all.tar.gz'), path: 'all.tar.gz' },
    { file: file('1.jpg', 'image/jpeg'), path: 'things/Hats/1.jpg' },
    { file: file('2.PNG'), path: 'things/Hats/old/2.PNG' },
    { file: file('3.png'), path: '3.png' },
    { file: file('notes.txt', 'text/plain'), path: 'things/notes.txt' },
    { file: file('._1.jpg'), path: 'things/Hats/._1.jpg' },
    { file: file('1.jpg'), path: '__MACOSX/Hats/1.jpg' },
  ]);
  assert.deepEqual(
    archives.map(({ name }) => name),
    ['all.tar.gz'],
  );
  assert.deepEqual(
    pictures.map((each) => [each.file.name, each.folder]),
    [
      ['1.jpg', 'Hats'],
      ['2.PNG', 'old'],
      ['3.png', null],
    ],
  );
});

test('pictures are brought one by one; what is wrong with one is kept, and a busy service asked again', async () => {
  const asked = [];
  const api = {
    async post(path, picture, { query }) {
      asked.push(picture.name);
      if (picture.name === 'broken.png') {
        throw problem('damaged-image', 422);
      }
      if (picture.name === 'late.png' && asked.filter((name) => name === 'late.png').length === 1) {
        throw problem('overloaded', 503, { retryAfter: 0.001 });
      }
      assert.equal(path, 'datasets/wardrobe/pictures');
      assert.deepEqual(query, { class: 'hat', source: 'camera', file: picture.name });
      return {};
    },
  };
  const pictures = ['a.png', 'broken.png', 'late.png'].map((name) => ({
    file: file(name),
    classId: 'hat',
  }));
  const done = [];
  const tally = await bringPictures(api, 'wardrobe', pictures, {
    source: 'camera',
    onProgress: (now) => done.push(now.done),
    signal: new AbortController().signal,
  });
  assert.equal(tally.taken, 2);
  assert.deepEqual(
    tally.problems.map((each) => [each.file, each.error.kind]),
    [['broken.png', 'damaged-image']],
  );
  assert.deepEqual(done, [1, 2, 3]);
});

test('what is wrong with every picture ends it', async () => {
  const api = {
    async post() {
      throw problem('dataset-full', 507);
    },
  };
  await assert.rejects(
    bringPictures(api, 'full', [{ file: file('a.png'), classId: 'hat' }], {
      signal: new AbortController().signal,
    }),
    ({ kind }) => kind === 'dataset-full',
  );
});
