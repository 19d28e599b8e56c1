import { ApiError, errorFrom, unreachable } from './api-error.js';
import { backoff, pause } from './backoff.js';

/** A server that says nothing for so long, not even a heartbeat, is taken for gone. */
const SILENCE_MS = 45_000;

/**
 * @typedef {{ id: string | null, type: string, data: any }} ServiceEvent data: parsed JSON
 */

/**
 * Follows a stream of server-sent events to its end: comes back after a lost connection or a
 * restart of the service, with the id of the last event that it saw, and gives each event once.
 * (The browser's EventSource gives up for good at the first answer that is not 200, and cannot send
 * a token.)
 *
 * @param {string} url
 * @param {{
 *   fetch?: typeof globalThis.fetch,
 *   headers?: () => Record<string, string>,
 *   onEvent: (event: ServiceEvent) => void,
 *   onState?: (state: 'connecting' | 'open' | 'waiting') => void,
 *   isLast: (event: ServiceEvent) => boolean,
 *   lastId?: string | null,
 *   signal: AbortSignal,
 *   random?: () => number,
 *   silence?: number,
 * }} options onEvent: heartbeats are not passed on; isLast: whether the stream is over when the
 *     service closes it after this event, and not lost (a log may hold such an event and go on);
 *     lastId: of an event that was seen before; silence: in milliseconds
 * @returns {Promise<void>} resolves at the end of the stream or when the signal aborts; rejects
 *     with an ApiError when the service refuses for a reason that time does not heal (a run that is
 *     gone)
 */
export async function followEvents(url, options) {
  const { onState = () => {}, signal, random } = options;
  const state = { lastId: options.lastId ?? null, retry: null, attempt: 0, over: false };
  while (!signal.aborted) {
    onState('connecting');
    try {
      if (await read(url, options, state)) {
        return;
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      if (error instanceof ApiError && !error.retryable) {
        throw error;
      }
    }
    onState('waiting');
    await pause(Math.max(state.retry ?? 0, backoff(state.attempt++, { random })), {
      signal,
      wake: (resume, over) => globalThis.window?.addEventListener('online', resume, over),
    });
  }
}

/** Reads one connection. @returns {Promise<boolean>} whether the stream has come to its end */
async function read(url, options, state) {
  const { fetch = globalThis.fetch, headers = () => ({}), onEvent, onState, isLast } = options;
  const silent = new AbortController();
  const signal = AbortSignal.any([options.signal, silent.signal]);
  const response = await fetch(url, {
    headers: {
      ...headers(),
      Accept: 'text/event-stream',
      ...(state.lastId !== null && { 'Last-Event-ID': state.lastId }),
    },
    cache: 'no-store',
    signal,
  }).catch((error) => {
    options.signal.throwIfAborted();
    throw error instanceof TypeError ? unreachable() : error;
  });
  if (!response.ok) {
    throw await errorFrom(response);
  }
  // What a server answers that has nothing more to say.
  if (response.status === 204) {
    return true;
  }
  onState?.('open');
  const parser = eventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let watch;
  try {
    for (;;) {
      clearTimeout(watch);
      watch = setTimeout(() => silent.abort(), options.silence ?? SILENCE_MS);
      const { done, value } = await reader.read();
      if (done) {
        return state.over;
      }
      for (const event of parser.push(value)) {
        state.attempt = 0;
        state.retry = parser.retry;
        state.lastId = event.id ?? state.lastId;
        if (event.type !== 'heartbeat') {
          const parsed = { ...event, data: JSON.parse(event.data) };
          state.over = isLast(parsed);
          onEvent(parsed);
        }
      }
    }
  } finally {
    clearTimeout(watch);
    await reader.cancel().catch(() => {});
  }
}

/**
 * @typedef {{ id: string | null, type: string, data: string }} StreamEvent
 */

/** An event's data may not grow past this; ours are a few hundred bytes. */
const LIMIT = 1 << 20;

/**
 * Cuts a text/event-stream into events, however its bytes were cut on the way (the HTML standard's
 * section 9.2.6).
 *
 * @returns {{ push: (chunk: string) => StreamEvent[], retry: number | null }} retry: the pause that
 *     the server asked for, in milliseconds
 */
export function eventParser() {
  let rest = '';
  let data = [];
  let size = 0;
  let type = '';
  /** @type {string | null} */
  let id = null;

  const parser = { retry: /** @type {number | null} */ (null), push };

  function push(chunk) {
    const events = [];
    rest += chunk;
    // A carriage return at the very end may be half of a line break.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = /** @type {string} */ (lines.pop());
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) {
          events.push({ id, type: type || 'message', data: data.join('\n') });
        }
        data = [];
        size = 0;
        type = '';
      } else {
        field(line);
      }
    }
    if (rest.length + size > LIMIT) {
      throw new SyntaxError('an event of the stream is too large');
    }
    return events;
  }

  function field(line) {
    const [, name, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'data') {
      data.push(value ?? '');
      size += line.length;
    } else if (name === 'event') {
      type = value ?? '';
    } else if (name === 'id' && !(value ?? '').includes('\0')) {
      id = value ?? '';
    } else if (name === 'retry' && /^\d+$/.test(value ?? '')) {
      parser.retry = Number(value);
    }
  }

  return parser;
}
