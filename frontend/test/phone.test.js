import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf } from '../page/src/screens/prediction/phone-dialog.js';
import { generate } from '../page/src/vendor/lean-qr.js';

const at = (address) => {
  const { hostname, origin, pathname } = new URL(address);
  return { hostname, origin, pathname };
};
const service = () => Promise.resolve({ addresses: ['http://192.168.1.20:8080'] });
const never = () => assert.fail('the service is asked');

test('a phone gets the address that the page is open at', async () => {
  const addresses = await addressesOf(at('https://penderie.example/here/'), never);
  assert.deepEqual(addresses, ['https://penderie.example/here/']);
});

test('where that is this machine alone, the service tells others', async () => {
  for (const own of ['http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:8080/']) {
    assert.deepEqual(await addressesOf(at(own), service), ['http://192.168.1.20:8080/']);
  }
});

test('a code has the patterns by which it is found in three of its corners', () => {
  const code = generate('http://192.168.1.20:8080/');
  // Version 2 for 25 bytes: 25 modules; a finder is dark at its rim, then light, then dark again.
  assert.equal(code.size, 25);
  for (const [x, y] of [
    [0, 0],
    [18, 0],
    [0, 18],
  ]) {
    assert.ok(code.get(x, y) && !code.get(x + 1, y + 1) && code.get(x + 3, y + 3));
  }
});
