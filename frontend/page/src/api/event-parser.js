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
