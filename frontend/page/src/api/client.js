import { ApiError, errorFrom, timeout, unexpectedAnswer, unreachable } from './api-error.js';

/** A forward pass takes milliseconds; this is for a slow upload. */
const TIMEOUT_MS = 60_000;

/**
 * The service over HTTP, as the page sees it. Paths are relative to the page. Every call resolves
 * to the answer's content (null for an empty one) and rejects with an ApiError, or with the reason
 * of its signal when it was aborted. A request that needs a token asks for it and goes out again.
 *
 * @param {{
 *   fetch: typeof globalThis.fetch,
 *   language: () => string,
 *   token?: () => string | null,
 *   askToken?: (options: { refused: boolean, signal?: AbortSignal }) => Promise<string | null>,
 *   onContact?: (reached: boolean) => void,
 * }} options language and token: functions, because they change between two calls; askToken:
 *     resolves to null when the reader will not give one; onContact: told after each request
 *     whether the service answered
 * @returns {Client}
 */
export function createClient({
  fetch,
  language,
  token = () => null,
  askToken = async () => null,
  onContact = () => {},
}) {
  async function once(method, url, body, options) {
    const clock = AbortSignal.timeout(options.timeout ?? TIMEOUT_MS);
    const { signal } = options;
    const sent = token();
    const headers = {
      Accept: options.as === 'blob' ? '*/*' : 'application/json, */*;q=0.5',
      'Accept-Language': language(),
      ...(sent && { Authorization: `Bearer ${sent}` }),
    };
    try {
      const response = await fetch(url, {
        method,
        headers: isJson(body) ? { ...headers, 'Content-Type': 'application/json' } : headers,
        body: isJson(body) ? JSON.stringify(body) : body,
        signal: signal ? AbortSignal.any([signal, clock]) : clock,
      });
      if (!response.ok) {
        throw await errorFrom(response);
      }
      const value = await read(response, options.as ?? 'json');
      onContact(true);
      return value;
    } catch (error) {
      signal?.throwIfAborted();
      const explained = explain(error, clock);
      onContact(!AWAY.has(explained.kind) && !AWAY.has(explained.status));
      throw explained;
    }
  }

  async function send(method, path, body, options = {}) {
    const url = path + search(options.query);
    for (;;) {
      const sent = token();
      try {
        return await once(method, url, body, options);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 401) {
          throw error;
        }
        // Another request may have been given a token in the meantime.
        const given =
          token() === sent
            ? await askToken({ refused: sent !== null, signal: options.signal })
            : token();
        options.signal?.throwIfAborted();
        if (given === null) {
          throw error;
        }
      }
    }
  }

  return {
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  };
}

/** What tells that nobody is there: the page's own kinds and what a proxy answers. */
const AWAY = new Set(['unreachable', 'not-ready', 502, 504]);

const isJson = (body) =>
  body !== undefined && !(body instanceof FormData) && !(body instanceof Blob);

/** Parameters as the end of an address; null and undefined are left out. */
function search(query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

async function read(response, as) {
  if (as === 'json') {
    const content = await response.text();
    return content === '' ? null : JSON.parse(content);
  }
  return response[as]();
}

function explain(error, clock) {
  if (clock.aborted) {
    return timeout();
  }
  if (error instanceof SyntaxError) {
    return unexpectedAnswer(200);
  }
  return error instanceof TypeError ? unreachable() : error;
}
