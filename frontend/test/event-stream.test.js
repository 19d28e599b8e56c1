import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from '../page/src/api/backoff.js';
import { eventParser, followEvents } from '../page/src/api/event-stream.js';

test('parser cuts a stream into events however its bytes come', () => {
  const stream =
    ': hello\nretry: 1500\nid: 1\nevent: started\ndata: {"a":\ndata: 1}\n\nid: 2\r\ndata: x\r\n\r\ndata:y\n\n';
  const whole = eventParser();
  const expected = [
    { id: '1', type: 'started', data: '{"a":\n1}' },
    { id: '2', type: 'message', data: 'x' },
    { id: '2', type: 'message', data: 'y' },
  ];
  assert.deepEqual(whole.push(stream), expected);
  assert.equal(whole.retry, 1500);

  const bit = eventParser();
  assert.deepEqual(
    [...stream].flatMap((letter) => bit.push(letter)),
    expected,
  );
});

test('parser forgets an event that was cut off, and refuses an endless one', () => {
  assert.deepEqual(eventParser().push('data: half\n'), []);
  assert.throws(() => eventParser().push(`data: ${'x'.repeat(2 << 20)}`), SyntaxError);
});

test('backoff doubles up to its limit, and is never less than half of that', () => {
  const options = { base: 100, limit: 1000 };
  assert.equal(backoff(0, { ...options, random: () => 1 }), 100);
  assert.equal(backoff(2, { ...options, random: () => 0 }), 200);
  assert.equal(backoff(9, { ...options, random: () => 1 }), 1000);
  assert.equal(backoff(5000, { ...options, random: () => 0 }), 500);
});

const body = (...events) =>
  new Response(
    events.map(([id, type, data]) => `id: ${id}\nevent: ${type}\ndata: ${data}\n\n`).join(''),
    {
      headers: { 'Content-Type': 'text/event-stream' },
    },
  );

/** Follows a service that gives these answers, one a connection. */
async function follow(answers, options = {}) {
  const seen = [];
  const asked = [];
  const states = [];
  await followEvents('training-runs/7/events', {
    fetch: async (_, { headers }) => {
      asked.push(headers['Last-Event-ID']);
      return answers.shift()();
    },
    onEvent: (event) => seen.push(`${event.id} ${event.type} ${JSON.stringify(event.data)}`),
    onState: (state) => states.push(state),
    isLast: ({ type, data }) => type === 'state' && data.state === 'finished',
    signal: new AbortController().signal,
    random: () => -1,
    ...options,
  });
  return { seen, asked, states };
}

test('stream ends where the service closes it after a last event; heartbeats are not passed on', async () => {
  const { seen, states } = await follow([
    () =>
      body(
        [1, 'started', '{}'],
        [2, 'heartbeat', '{}'],
        [3, 'state', '{"state":"finished"}'],
        [4, 'state', '{"state":"queued"}'],
        [5, 'state', '{"state":"finished"}'],
      ),
  ]);
  assert.deepEqual(seen, [
    '1 started {}',
    '3 state {"state":"finished"}',
    '4 state {"state":"queued"}',
    '5 state {"state":"finished"}',
  ]);
  assert.deepEqual(states, ['connecting', 'open']);
});

test('lost stream goes on after the last event that came, over a service that is away', async () => {
  const { seen, asked } = await follow([
    () => body([1, 'started', '{}'], [2, 'progressed', '{"batch":1}']),
    () => {
      throw new TypeError('Failed to fetch');
    },
    () => new Response('', { status: 502 }),
    () => body([3, 'state', '{"state":"finished"}']),
  ]);
  assert.deepEqual(asked, [undefined, '2', '2', '2']);
  assert.equal(seen.length, 3);
});

test('silent stream is taken for lost', async () => {
  const silent = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('id: 1\nevent: started\ndata: {}\n\n'));
        },
      }),
    );
  const withSignal = [silent, () => body([2, 'state', '{"state":"finished"}'])];
  const seen = [];
  await followEvents('x', {
    fetch: async (_, { signal }) => {
      const response = withSignal.shift()();
      // As a browser does it: aborting the request ends the body with an error.
      const reader = response.body.getReader();
      return {
        ok: true,
        body: new ReadableStream({
          start(controller) {
            signal.addEventListener('abort', () => controller.error(signal.reason));
          },
          async pull(controller) {
            const { done, value } = await reader.read();
            if (done) {
              controller.close();
            } else {
              controller.enqueue(value);
            }
          },
        }),
      };
    },
    onEvent: ({ type }) => seen.push(type),
    isLast: ({ type }) => type === 'state',
    signal: new AbortController().signal,
    random: () => -1,
    silence: 30,
  });
  assert.deepEqual(seen, ['started', 'state']);
});

test('stream of which all was seen is over', async () => {
  const { seen, asked } = await follow([() => new Response(null, { status: 204 })], {
    lastId: '9',
  });
  assert.deepEqual(seen, []);
  assert.deepEqual(asked, ['9']);
});

test('refusal that time does not heal comes through', async () => {
  const gone = () => new Response('', { status: 404 });
  await assert.rejects(follow([gone]), { name: 'ApiError', status: 404 });
});

test('abort ends the stream quietly', async () => {
  const controller = new AbortController();
  const { seen } = await follow(
    [
      () => {
        controller.abort();
        throw new TypeError('Failed to fetch');
      },
    ],
    { signal: controller.signal },
  );
  assert.deepEqual(seen, []);
});

test('a run that is resumed before its former end has been read is followed on', async () => {
  globalThis.document = { addEventListener() {}, visibilityState: 'visible' };
  globalThis.requestAnimationFrame = () => {};
  const state = (id, name, terminal) =>
    `id: ${id}\nevent: state\ndata: ${JSON.stringify({ type: 'state', state: name, terminal })}\n\n`;
  let former;
  const asked = [];
  const answers = [
    new ReadableStream({
      start(controller) {
        former = controller;
        controller.enqueue(new TextEncoder().encode(state(1, 'interrupted', true)));
      },
    }),
    state(2, 'running', false) + state(3, 'succeeded', true),
  ];
  globalThis.fetch = async (_, { headers }) => {
    asked.push(headers['Last-Event-ID']);
    return new Response(answers.shift(), { headers: { 'Content-Type': 'text/event-stream' } });
  };
  const { watchRun } = await import('../page/src/screens/training/run/watch-run.js');
  const over = new AbortController();
  const seen = [];
  await new Promise((resolve) => {
    const watch = watchRun(
      { id: '7', state: 'running' },
      {
        api: { get: async () => ({ state: 'running' }) },
        onFrame() {},
        onEvent({ data }) {
          seen.push(data.state);
          if (data.state === 'interrupted') {
            watch.go();
            former.close();
          } else if (data.terminal) {
            resolve();
          }
        },
        signal: over.signal,
      },
    );
  });
  over.abort();
  assert.deepEqual(seen, ['interrupted', 'running', 'succeeded']);
  assert.deepEqual(asked, [undefined, '1']);
});
