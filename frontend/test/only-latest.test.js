import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OVERTAKEN, onlyLatest } from '../page/src/api/only-latest.js';

function deferred() {
  let settle;
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

test('late answer of an older task is dropped and its signal aborted', async () => {
  const latest = onlyLatest();
  const [slow, fast] = [deferred(), deferred()];
  let olderSignal;
  const older = latest.run((signal) => {
    olderSignal = signal;
    return slow.promise;
  });
  const newer = latest.run(() => fast.promise);
  assert.equal(olderSignal.aborted, true);
  fast.resolve('new');
  slow.resolve('old');
  assert.equal(await newer, 'new');
  assert.equal(await older, OVERTAKEN);
});

test('late error of an older task is dropped', async () => {
  const latest = onlyLatest();
  const slow = deferred();
  const older = latest.run(() => slow.promise);
  const newer = latest.run(async () => 'new');
  slow.reject(new Error('late'));
  assert.equal(await older, OVERTAKEN);
  assert.equal(await newer, 'new');
});

test('error of the newest task comes through', async () => {
  await assert.rejects(
    onlyLatest().run(async () => {
      throw new Error('now');
    }),
    { message: 'now' },
  );
});

test('cancel drops the running task', async () => {
  const latest = onlyLatest();
  const slow = deferred();
  const running = latest.run(() => slow.promise);
  latest.cancel();
  slow.resolve('late');
  assert.equal(await running, OVERTAKEN);
});
