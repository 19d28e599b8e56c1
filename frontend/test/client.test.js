import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../src/api/client.js';

const ANSWER = {
  prediction: { index: 7, name: 'Basket', confidence: 0.9 },
  probabilities: [
    { index: 5, name: 'Sandale', probability: 0.1 },
    { index: 7, name: 'Basket', probability: 0.9 },
  ],
  model: { name: 'report-cnn', version: 'report-cnn-1' },
};
const FILE = new File([new Uint8Array([1, 2, 3])], 'shoe.png', { type: 'image/png' });

const json = (body, init) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });

function clientOf(respond) {
  const requests = [];
  const client = createClient({
    language: () => 'fr',
    fetch: async (url, init) => {
      requests.push({ url, ...init });
      return respond(init);
    },
  });
  return { client, requests };
}

test('predict sends the file as the field image, in the page\u2019s language', async () => {
  const { client, requests } = clientOf(() => json(ANSWER));
  await client.predict(FILE);
  const [{ url, method, headers, body }] = requests;
  assert.equal(url, 'predict?includePicture=true');
  assert.equal(method, 'POST');
  assert.equal(headers['Accept-Language'], 'fr');
  assert.equal(body.get('image').name, 'shoe.png');
  assert.equal(body.get('image').size, 3);
});

test('predict sorts the probabilities, largest first', async () => {
  const { client } = clientOf(() => json(ANSWER));
  const { probabilities, picture } = await client.predict(FILE);
  assert.deepEqual(
    probabilities.map((entry) => entry.index),
    [7, 5],
  );
  assert.equal(picture, null);
});

test('problem becomes an ApiError with type, status, detail and the time to wait', async () => {
  const { client } = clientOf(() =>
    json(
      { type: '/problems/overloaded', title: 'Overloaded', detail: 'Queue full.' },
      { status: 503, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '3' } },
    ),
  );
  await assert.rejects(client.predict(FILE), {
    name: 'ApiError',
    kind: 'overloaded',
    status: 503,
    detail: 'Queue full.',
    retryAfter: 3,
    retryable: true,
  });
});

test('error page of a proxy becomes an ApiError with the status', async () => {
  const { client } = clientOf(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await assert.rejects(client.predict(FILE), { name: 'ApiError', status: 502, retryable: true });
});

test('network failure becomes unreachable', async () => {
  const { client } = clientOf(() => {
    throw new TypeError('Failed to fetch');
  });
  await assert.rejects(client.predict(FILE), { kind: 'unreachable', retryable: true });
});

test('answer that is no prediction is refused', async () => {
  for (const body of [null, {}, { ...ANSWER, probabilities: [] }, { ...ANSWER, model: null }]) {
    const { client } = clientOf(() => json(body));
    await assert.rejects(client.predict(FILE), { kind: 'unexpected' });
  }
  const { client } = clientOf(() => new Response('not json'));
  await assert.rejects(client.predict(FILE), { kind: 'unexpected' });
});

test('abort rejects with the reason of the signal, not with a problem', async () => {
  const controller = new AbortController();
  const { client } = clientOf(({ signal }) => {
    controller.abort();
    signal.throwIfAborted();
  });
  await assert.rejects(client.predict(FILE, { signal: controller.signal }), { name: 'AbortError' });
});
