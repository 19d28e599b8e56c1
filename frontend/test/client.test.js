import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../page/src/api/client.js';
import { predict } from '../page/src/api/predictions.js';

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
const unauthorized = () => json({ type: '/problems/unauthorized' }, { status: 401 });

function clientOf(respond, options = {}) {
  const requests = [];
  const contacts = [];
  const client = createClient({
    language: () => 'fr',
    onContact: (reached) => contacts.push(reached),
    fetch: async (url, init) => {
      requests.push({ url, ...init });
      return respond(init, requests.length);
    },
    ...options,
  });
  return { client, requests, contacts };
}

test('predict sends the file as the field image, in the page\u2019s language', async () => {
  const { client, requests } = clientOf(() => json(ANSWER));
  await predict(client, FILE);
  const [{ url, method, headers, body }] = requests;
  assert.equal(url, 'predict?includePicture=true');
  assert.equal(method, 'POST');
  assert.equal(headers['Accept-Language'], 'fr');
  assert.equal(headers.Authorization, undefined);
  assert.equal(body.get('image').name, 'shoe.png');
  assert.equal(body.get('image').size, 3);
});

test('predict sorts the probabilities, largest first', async () => {
  const { client } = clientOf(() => json(ANSWER));
  const { probabilities, picture } = await predict(client, FILE);
  assert.deepEqual(
    probabilities.map((entry) => entry.index),
    [7, 5],
  );
  assert.equal(picture, null);
});

test('answer that is no prediction is refused', async () => {
  for (const body of [null, {}, { ...ANSWER, probabilities: [] }, { ...ANSWER, model: null }]) {
    const { client } = clientOf(() => json(body));
    await assert.rejects(predict(client, FILE), { kind: 'unexpected' });
  }
});

test('get leaves out what is not given of a query, and reads what it is told to', async () => {
  const { client, requests } = clientOf(() => new Response('a,b'));
  const answer = await client.get('log', { query: { a: 1, b: null, c: undefined }, as: 'text' });
  assert.equal(requests[0].url, 'log?a=1');
  assert.equal(answer, 'a,b');
});

test('post of a value sends JSON, an empty answer is null', async () => {
  const { client, requests } = clientOf(() => new Response(null, { status: 204 }));
  assert.equal(await client.put('models/active', { version: 'v2' }), null);
  assert.equal(requests[0].method, 'PUT');
  assert.equal(requests[0].headers['Content-Type'], 'application/json');
  assert.equal(requests[0].body, '{"version":"v2"}');
});

test('answer that is no JSON is refused', async () => {
  const { client } = clientOf(() => new Response('not json'));
  await assert.rejects(client.get('models'), { kind: 'unexpected' });
});

test('problem becomes an ApiError with all that it says', async () => {
  const { client, contacts } = clientOf(() =>
    json(
      { type: '/problems/overloaded', title: 'Overloaded', detail: 'Queue full.', field: 'x' },
      { status: 503, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '3' } },
    ),
  );
  await assert.rejects(client.get('models'), {
    name: 'ApiError',
    kind: 'overloaded',
    status: 503,
    detail: 'Queue full.',
    field: 'x',
    retryAfter: 3,
    retryable: true,
  });
  assert.deepEqual(contacts, [true], 'who is busy is there');
});

test('error page of a proxy becomes an ApiError with the status, and means that nobody is there', async () => {
  const { client, contacts } = clientOf(
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  );
  await assert.rejects(client.get('models'), { name: 'ApiError', status: 502, retryable: true });
  assert.deepEqual(contacts, [false]);
});

test('network failure becomes unreachable', async () => {
  const { client, contacts } = clientOf(() => {
    throw new TypeError('Failed to fetch');
  });
  await assert.rejects(client.get('models'), { kind: 'unreachable', retryable: true });
  assert.deepEqual(contacts, [false]);
});

test('abort rejects with the reason of the signal, not with a problem', async () => {
  const controller = new AbortController();
  const { client, contacts } = clientOf(({ signal }) => {
    controller.abort();
    signal.throwIfAborted();
  });
  await assert.rejects(client.get('models', { signal: controller.signal }), { name: 'AbortError' });
  assert.deepEqual(contacts, []);
});

test('401 asks for a token and sends the request again with it', async () => {
  let token = null;
  const asked = [];
  const { client, requests } = clientOf(
    ({ headers }) =>
      headers.Authorization === 'Bearer right' ? json({ ok: true }) : unauthorized(),
    {
      token: () => token,
      askToken: async ({ refused }) => {
        asked.push(refused);
        token = asked.length === 1 ? 'wrong' : 'right';
        return token;
      },
    },
  );
  assert.deepEqual(await client.post('training-runs', { name: 'a' }), { ok: true });
  assert.deepEqual(asked, [false, true], 'the second time the token at hand was wrong');
  assert.equal(requests.length, 3);
  assert.equal(requests[2].body, '{"name":"a"}');
});

test('401 without a token given stays a problem', async () => {
  const { client, requests } = clientOf(unauthorized, { askToken: async () => null });
  await assert.rejects(client.delete('models/v1'), { kind: 'unauthorized', status: 401 });
  assert.equal(requests.length, 1);
});
