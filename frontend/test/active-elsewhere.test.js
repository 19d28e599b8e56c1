import '../tools/document.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followActive } from '../page/src/shell/late.js';
import { Store } from '../page/src/state/store.js';

/** Two tabs, of which each hears what the other one posts. */
function channels() {
  const all = [new EventTarget(), new EventTarget()];
  return all.map((tab, index) =>
    Object.assign(tab, { postMessage: () => all[1 - index].dispatchEvent(new Event('message')) }),
  );
}

function tabOf(channel, service) {
  const store = new Store({ model: null, elsewhere: 0 });
  const read = async (_signal, dataset = null) => {
    store.set('model', { version: service[dataset ?? ''], dataset });
    return store.get('model');
  };
  followActive(store, read, channel);
  return { store, read };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a version that another tab makes active is noticed, once', async () => {
  const service = { '': 'first' };
  const [one, two] = channels().map((channel) => tabOf(channel, service));
  await one.read();
  await two.read();
  assert.equal(two.store.get('elsewhere'), 0);

  service[''] = 'second';
  await one.read();
  await settled();

  assert.equal(two.store.get('model').version, 'second');
  assert.equal(two.store.get('elsewhere'), 1);
  assert.equal(one.store.get('elsewhere'), 0);
});

test('a version that was made active on another machine is noticed on coming back', async () => {
  const service = { '': 'first' };
  const [{ store, read }] = channels().map((channel) => tabOf(channel, service));
  await read();
  service[''] = 'second';

  document.dispatchEvent(new document.defaultView.Event('visibilitychange'));
  await settled();

  assert.equal(store.get('elsewhere'), 1);
});

test('another dataset is no change', async () => {
  const service = { '': 'first', hats: 'hats-1' };
  const [one, two] = channels().map((channel) => tabOf(channel, service));
  await one.read();
  await two.read();

  await one.read(undefined, 'hats');
  await settled();

  assert.equal(two.store.get('elsewhere'), 0);
});
