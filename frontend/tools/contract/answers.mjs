import { validation } from './schemas.mjs';

/**
 * What is said of bodies and of the connection rather than of the answer. Accept-Encoding comes with a 415
 * for an encoding alone (RFC 9110, 12.5.3).
 */
const TRANSPORT = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

/**
 * Holds answers to what the document says of their operations.
 *
 * @param {object} document
 * @returns {(operation: object, answer: { status: number, headers: Headers, body: Buffer }) => string[]}
 *     what an answer has or lacks that the document does not say
 */
export function answerCheck(document) {
  const wrong = validation(document);

  const header = (it) => (it.$ref ? document.components.headers[it.$ref.split('/').at(-1)] : it);

  return function check(operation, { status, headers, body }) {
    const described = operation.responses[status];
    if (!described) {
      return [`status ${status} is not documented: ${body.subarray(0, 200)}`];
    }
    return [
      ...headerFaults(described.headers ?? {}, headers).map((fault) => `${status}: ${fault}`),
      ...bodyFaults(described.content ?? {}, status, headers, body).map(
        (fault) => `${status}: ${fault}`,
      ),
    ];
  };

  function headerFaults(described, headers) {
    const known = new Map(
      Object.entries(described).map(([name, it]) => [name.toLowerCase(), header(it)]),
    );
    return [
      ...[...headers.keys()]
        .filter((name) => !TRANSPORT.has(name) && !known.has(name))
        .map((name) => `header ${name} is not documented`),
      ...[...known]
        .filter(([name, { required }]) => required && !headers.has(name))
        .map(([name]) => `header ${name} is missing`),
    ];
  }

  function bodyFaults(content, status, headers, body) {
    const type = (headers.get('content-type') ?? '').split(';')[0];
    if (Object.keys(content).length === 0) {
      return body.length > 0 ? ['a body is not documented'] : [];
    }
    if (!content[type]) {
      return [`type "${type}" is not documented`];
    }
    if (type === 'text/event-stream') {
      return eventFaults(content[type]['x-itemSchema'], body);
    }
    if (!type.endsWith('json')) {
      return body.length === 0 && type.startsWith('image/') ? ['the body is empty'] : [];
    }
    const value = JSON.parse(String(body));
    return [
      ...wrong(content[type].schema, value),
      ...(type === 'application/problem+json' && value.status !== status
        ? [`the problem says ${value.status}`]
        : []),
    ];
  }

  /** Each event's data has the shape that is tied to the stream, and the event the name of its type. */
  function eventFaults(schema, body) {
    return String(body)
      .split('\n\n')
      .map((block) => Object.fromEntries(block.split('\n').map(field)))
      .filter(({ event, data }) => data && event !== 'heartbeat')
      .flatMap(({ event, data }) => {
        const value = JSON.parse(data);
        return [
          ...(value.type === event ? [] : [`event ${event} has the type ${value.type}`]),
          ...wrong(schemaOf(schema, value), value).map((fault) => `event ${event}: ${fault}`),
        ];
      });
  }

  /** That of the discriminator alone: errors are about one shape then, not about all. */
  function schemaOf({ $ref }, { type }) {
    const { discriminator } = document.components.schemas[$ref.split('/').at(-1)];
    return { $ref: discriminator.mapping[type] };
  }
}

const field = (line) => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
};
