import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from '../page/src/screens/home/theory/kernel-shelf.js';
import {
  convolve,
  crossEntropy,
  likeness,
  maxPool,
  products,
  relu,
  softmax,
} from '../page/src/screens/home/theory/maths.js';

const PICTURE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test('convolution multiplies and adds up, with black outside', () => {
  const identity = [0, 0, 0, 0, 1, 0, 0, 0, 0];
  assert.deepEqual([...convolve(PICTURE, identity, 3)], PICTURE);
  // The kernel is not turned over: this one takes what stands on the right.
  const right = [0, 0, 0, 0, 0, 1, 0, 0, 0];
  assert.deepEqual([...convolve(PICTURE, right, 3)], [2, 3, 0, 5, 6, 0, 8, 9, 0]);
  assert.equal(convolve(PICTURE, Array(9).fill(1), 3)[4], 45);
});

test('products are the nine terms of one sum', () => {
  const ones = Array(9).fill(1);
  assert.deepEqual(products(PICTURE, ones, 3, 0, 0), [0, 0, 0, 0, 1, 2, 0, 4, 5]);
});

test('relu cuts off what is below zero', () => {
  assert.deepEqual([...relu([-1, 0, 2])], [0, 0, 2]);
});

test('pooling keeps the largest of each square', () => {
  const map = [1, 2, 0, 0, 3, 4, 0, 9, 5, 0, 7, 7, 0, 0, 7, 8];
  assert.deepEqual([...maxPool(map, 4)], [4, 9, 5, 8]);
});

test('likeness is 1 for the same, -1 for the negative, 0 for a plain picture', () => {
  assert.ok(Math.abs(likeness(PICTURE, PICTURE) - 1) < 1e-12);
  assert.ok(
    Math.abs(
      likeness(
        PICTURE,
        PICTURE.map((value) => 10 - value),
      ) + 1,
    ) < 1e-12,
  );
  assert.equal(likeness(PICTURE, Array(9).fill(3)), 0);
});

test('softmax adds up to one, and the temperature evens it out', () => {
  const [a, b] = softmax([Math.log(3), 0]);
  assert.ok(Math.abs(a - 0.75) < 1e-12);
  assert.ok(Math.abs(a + b - 1) < 1e-12);
  assert.ok(softmax([2, 0], 100)[0] < 0.51);
  assert.ok(softmax([1000, 0])[0] === 1, 'no overflow');
});

test('loss is nothing for certainty and finite for the impossible', () => {
  assert.equal(crossEntropy(1), -0);
  assert.ok(Math.abs(crossEntropy(0.5) - Math.LN2) < 1e-12);
  assert.ok(Number.isFinite(crossEntropy(0)));
});

test('arrow keys go round the kernels, Home and End to the first and the last', () => {
  assert.equal(neighbour('ArrowRight', 0, 36), 1);
  assert.equal(neighbour('ArrowDown', 35, 36), 0);
  assert.equal(neighbour('ArrowLeft', 0, 36), 35);
  assert.equal(neighbour('Home', 7, 36), 0);
  assert.equal(neighbour('End', 7, 36), 35);
  assert.equal(neighbour('Tab', 7, 36), null);
});
