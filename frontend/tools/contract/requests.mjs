import fc from 'fast-check';

const ODD = fc.oneof(
  fc.constantFrom('', '0', '-1', '999999999999', '1e3', 'NaN', 'true', 'null', ' ', '../..', '%00'),
  fc.constantFrom('é', '🧥', 'a'.repeat(200), '1,2,3', '0,0,1,1', '7', 'en', '*', 'a\u0000b'),
  fc.string({ maxLength: 12 }),
);

const ACCEPTS = [
  '*/*',
  'application/json',
  'application/problem+json',
  'application/json, application/problem+json',
  'image/png',
  'text/html',
  'text/event-stream',
  'application/json;q=0',
  'garbage',
];

const TOKENS = ['Bearer wrong', 'Basic x', 'Bearer'];

/**
 * Requests for an operation: most of them sensible, in some one thing or several odd, repeated,
 * too much or not there.
 *
 * @param {string} path with its parameters in braces
 * @param {object} operation of the document
 * @param {Record<string, string[]>} known values that parameters of these names may have
 * @param {Buffer} picture a good one
 */
export function requests(path, operation, known, picture) {
  const parameters = operation.parameters ?? [];
  const types = Object.keys(operation.requestBody?.content ?? {});
  const sometimes = (arbitrary, weight = 1) =>
    fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
  return fc
    .record({
      values: fc.tuple(...parameters.map((it) => someValue(it, known))),
      surplus: sometimes(fc.constantFrom('surplus=1', 'repeat')),
      accept: sometimes(fc.constantFrom(...ACCEPTS), 2),
      token: sometimes(fc.constantFrom(...TOKENS), 6),
      language: sometimes(fc.constantFrom('fr', 'en', 'de', '*')),
      body: types.length ? bodyOf(types, picture) : fc.constant(undefined),
    })
    .map(({ values, surplus, accept, token, language, body }) => {
      const headers = { ...body?.headers };
      const query = [];
      let address = path;
      parameters.forEach(({ name, in: place }, i) => {
        const value = values[i];
        if (place === 'path') {
          address = address.replace(`{${name}}`, encodeURIComponent(value) || '%20');
        } else if (value !== undefined && place === 'query') {
          query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
        } else if (/^[\x21-\x7e]+$/.test(value ?? '')) {
          headers[name] = value;
        }
      });
      if (surplus) {
        query.push(surplus === 'repeat' ? (query[0] ?? 'a=b') : surplus);
      }
      if (accept) {
        headers.accept = accept;
      }
      if (language) {
        headers['accept-language'] = language;
      }
      if (token && operation.security?.length) {
        headers.authorization = token;
      }
      return {
        address: address + (query.length ? `?${query.join('&')}` : ''),
        headers,
        body: body?.content,
      };
    });
}

function someValue({ name, in: place, required, schema = {} }, known) {
  const good = known[name]?.length ? fc.constantFrom(...known[name]) : ofSchema(schema);
  return fc.oneof(
    { weight: 4, arbitrary: good.map(String) },
    { weight: 1, arbitrary: ODD },
    ...(required || place === 'path' ? [] : [{ weight: 4, arbitrary: fc.constant(undefined) }]),
  );
}

function ofSchema({ enum: values, type, minimum = 0, maximum = 20, pattern }) {
  if (values) {
    return fc.constantFrom(...values);
  }
  if (type === 'integer') {
    return fc.integer({ min: minimum, max: maximum });
  }
  if (type === 'boolean') {
    return fc.boolean();
  }
  return pattern ? fc.stringMatching(new RegExp(pattern)) : fc.string({ maxLength: 20 });
}

/** Bodies of the documented types and of others, good, bad and none. */
function bodyOf(types, picture) {
  const base64 = picture.toString('base64');
  const typed = (type, ...contents) =>
    fc.constantFrom(...contents.map((content) => ({ headers: { 'content-type': type }, content })));
  const kinds = {
    'application/json': typed(
      'application/json',
      JSON.stringify({ image: base64 }),
      JSON.stringify({ images: [base64, '!!'] }),
      JSON.stringify({ version: 'name-of-a-version' }),
      '{"configuration": {"epochs": -1}}',
      '{"image": 5}',
      '{',
      '[]',
      'null',
      '',
    ),
    'image/*': typed(
      'image/png',
      picture,
      Buffer.from('xx'),
      Buffer.alloc(0),
      picture.subarray(0, 100),
    ),
    'application/zip': typed(
      'application/zip',
      picture,
      Buffer.from('PK\x03\x04'),
      Buffer.alloc(0),
    ),
    'multipart/form-data': fc
      .constantFrom(['image', picture], ['image', 'zz'], ['image', ''], ['other', picture], null)
      .map((part) => ({ content: form(part) })),
  };
  const other = fc.constantFrom(
    { headers: { 'content-type': 'text/plain' }, content: 'x' },
    { headers: { 'content-type': 'application/octet-stream' }, content: picture },
    { headers: { 'content-type': 'image/png', 'content-encoding': 'gzip' }, content: picture },
    { headers: { 'content-type': 'multipart/form-data' }, content: 'x' },
  );
  return fc.oneof(...types.map((type) => ({ weight: 4, arbitrary: kinds[type] })), {
    weight: 1,
    arbitrary: other,
  });
}

/** @param {[string, BlobPart] | null} part its name and content */
export function form(part) {
  const data = new FormData();
  if (part) {
    data.append(part[0], new Blob([part[1]]), 'picture.png');
  }
  return data;
}
