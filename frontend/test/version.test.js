import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, networkOf } from '../page/src/screens/training/form/network-cost.js';
import { freeName } from '../page/src/screens/version/another.js';
import { differing } from '../page/src/screens/version/difference.js';
import { kindWords, rowsOf } from '../page/src/screens/version/network-table.js';
import { leftOf } from '../page/src/screens/version/notes.js';
import { ownChoices } from '../page/src/screens/version/recipe.js';

test('layers of a residual branch follow their block, marked', () => {
  const rows = rowsOf([{ kind: 'relu' }, { kind: 'residual', branch: [{ kind: 'convolution' }] }]);
  assert.deepEqual(
    rows.map(({ kind, within }) => [kind, within]),
    [
      ['relu', false],
      ['residual', false],
      ['convolution', true],
    ],
  );
});

test('a layer says what sets it apart from others of its kind', () => {
  const words = {
    t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
    share: String,
  };
  assert.equal(
    kindWords({ kind: 'convolution', kernel: 3, stride: 2 }, words),
    'version.square-stride version.kind-convolution 3 × 3 2',
  );
  assert.equal(
    kindWords({ kind: 'dropout', rate: 0.2 }, words),
    'version.square version.kind-dropout 0.2',
  );
  assert.equal(kindWords({ kind: 'relu' }, words), 'version.kind-relu');
});

test('versions differ in the choices that are not alike, or that one of them does not have', () => {
  const found = differing([
    [
      ['epochs', 20],
      ['seed', 1],
      ['momentum', 0.9],
    ],
    [
      ['epochs', 20],
      ['seed', 2],
    ],
  ]);
  assert.deepEqual(found, [
    { field: 'seed', values: [1, 2] },
    { field: 'momentum', values: [0.9, undefined] },
  ]);
});

test('what a card keeps of the version before is no choice of its own', () => {
  assert.deepEqual(
    ownChoices({ epochs: 3, initialVersion: 'x', initialHyperparameters: { epochs: 9 } }),
    { epochs: 3 },
  );
});

test('a network of some width and depth is named as on cards, and chosen by that name', () => {
  assert.equal(
    networkOf({ architecture: 'scaled-resnet', width: '24', depth: '2' }),
    'scaled-resnet-24x2',
  );
  assert.equal(networkOf({ architecture: 'report-cnn', width: '24' }), 'report-cnn');
  assert.deepEqual(choicesOf('scaled-resnet-24x2'), {
    architecture: 'scaled-resnet',
    width: '24',
    depth: '2',
  });
  assert.deepEqual(choicesOf('report-cnn'), { architecture: 'report-cnn' });
});

test('a version that comes as a file is called as the file, as names are here, and as no other', () => {
  assert.equal(freeName('report-network.zip', []), 'report-network');
  assert.equal(freeName('report-network (1).zip', ['report-network']), 'report-network-2');
  assert.equal(freeName('My Été 2.ZIP', ['my-t-2', 'my-t-2-2']), 'my-t-2-3');
  assert.equal(freeName('___.zip', []), 'version');
  assert.equal(freeName(`${'a'.repeat(200)}.zip`, []).length, 96);
});

test('notes have room for characters, not for halves of them', () => {
  assert.equal(leftOf(''), 4000);
  assert.equal(leftOf('a\n😀'), 3997);
  assert.equal(leftOf('😀'.repeat(4001)), -1);
});
