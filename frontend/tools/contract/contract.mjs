// Asks a running service whatever its OpenAPI document allows, and what it does not, and holds the answers
// to the document: node tools/contract/contract.mjs ADDRESS [REQUESTS-AN-OPERATION [TOKEN]]. With a token it
// trains a network of one epoch too, for which the home should be a small one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerCheck } from './answers.mjs';
import { form, requests } from './requests.mjs';

const [address, count = '20', token] = process.argv.slice(2);
const PICTURE = readFileSync(join(import.meta.dirname, '../../page/assets/samples/9.png'));
/** Of the requests; the same from run to run. */
const SEED = 7;
const TRAINED = 'of-the-contract';
const KEPT = 'of-the-contract';

const get = async (path) => (await fetch(address + path)).json();
const document = await get('/q/openapi?format=json');
const check = answerCheck(document);
const statuses = {};
const faults = new Map();

function fault(what, example) {
  const known = faults.get(what);
  faults.set(what, { times: (known?.times ?? 0) + 1, example: known?.example ?? example });
}

/** Sends a request and holds the answer to the document. */
async function ask(path, method, { address: at = path, headers = {}, body } = {}) {
  const response = await fetch(address + at, {
    method: method.toUpperCase(),
    headers,
    body,
    signal: AbortSignal.timeout(60_000),
  });
  const answer = {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  for (const it of check(document.paths[path][method], answer)) {
    fault(`${method} ${path}: ${it}`, `${at} ${JSON.stringify(headers)}`);
  }
  return answer;
}

/** The defaults of all parameters, sent, are what is answered without them; that is a success. */
async function askForDefaults(path, method, operation) {
  const plain = { answer: { status: 0 } };
  for (const version of known.version) {
    if (plain.answer.status !== 200) {
      const address = plainly(path, operation, { ...known, version: [version] });
      plain.request = { address, ...plainBody(operation) };
      plain.answer = await ask(path, method, plain.request);
    }
  }
  const defaults = (operation.parameters ?? [])
    .filter(({ in: place, schema }) => place === 'query' && schema?.default !== undefined)
    .map(({ name, schema }) => `${name}=${schema.default}`);
  if (defaults.length > 0) {
    const { address } = plain.request;
    const said = address + (address.includes('?') ? '&' : '?') + defaults.join('&');
    const { body } = await ask(path, method, { ...plain.request, address: said });
    if (plain.answer.status !== 200 || !plain.answer.body.equals(body)) {
      fault(`${method} ${path}: the defaults, said, change the answer`, said);
    }
  }
}

/** What has an ETag is not sent again to whom has it. */
async function askAgain(path, method, request, answer) {
  const tag = answer.headers.get('etag');
  if (tag) {
    const headers = { ...request.headers, 'if-none-match': tag };
    const { status } = await ask(path, method, { ...request, headers });
    if (status !== 304) {
      fault(`${method} ${path}: its own ETag is answered ${status}`, request.address);
    }
  }
}

/** An address that leads somewhere, with no parameter that is not required. */
function plainly(path, operation, known) {
  let at = path;
  const query = [];
  for (const { name, in: place, required, example, schema } of operation.parameters ?? []) {
    const value = known[name]?.[0] ?? example ?? schema?.enum?.[0];
    at = at.replace(`{${name}}`, value);
    if (place === 'query' && required) {
      query.push(`${name}=${value}`);
    }
  }
  return at + (query.length ? `?${query.join('&')}` : '');
}

function plainBody({ requestBody }) {
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type === 'application/json') {
    return { headers: { 'content-type': type }, body: JSON.stringify(content.example) };
  }
  return type ? { body: form(['image', PICTURE]) } : {};
}

const authorized = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

/** A run from its beginning to its end, which leaves a version that is measured on the pictures there. */
async function train() {
  const started = await ask('/training-runs', 'post', {
    headers: authorized,
    body: JSON.stringify({
      version: TRAINED,
      configuration: { epochs: 1, batchSize: 32, validationFraction: 0.8 },
    }),
  });
  const { id } = JSON.parse(String(started.body));
  await ask('/training-runs/{id}', 'get', { address: `/training-runs/${id}` });
  // Ends with the run. What some generated clients accept is no word of events.
  await watch('/training-runs/{id}/events', id);
  return id;
}

/** A search from its beginning to its end. */
async function search() {
  const started = await ask('/searches', 'post', {
    headers: authorized,
    body: JSON.stringify({
      configuration: { epochs: 1, batchSize: 32, validationFraction: 0.8 },
      space: { learningRate: { min: 0.01, max: 0.1, scale: 'log' } },
      trials: 1,
      finalists: 1,
      repetitions: 1,
    }),
  });
  const { id } = JSON.parse(String(started.body));
  await watch('/searches/{id}/events', id);
  await ask('/searches/{id}', 'get', { address: `/searches/${id}` });
  for (const [path, method] of [
    ['/searches/{id}/cancellation', 'post'],
    ['/searches/{id}/resumption', 'post'],
    ['/searches/{id}', 'delete'],
  ]) {
    await ask(path, method, { address: path.replace('{id}', id), headers: authorized });
  }
}

/** All events of something that ends, and then that there is nothing more. */
async function watch(path, id) {
  const request = {
    address: path.replace('{id}', id),
    headers: { accept: 'application/problem+json' },
  };
  const events = await ask(path, 'get', request);
  const last = String(events.body)
    .match(/^id: ?(\d+)/gm)
    .at(-1)
    .replace(/\D/g, '');
  request.headers['last-event-id'] = last;
  await ask(path, 'get', request);
}

/** What needs a token, done to the run and to the version that it left, which are gone behind it. */
async function change(id) {
  for (const [path, method, body] of [
    ['/training-runs/{id}/cancellation', 'post'],
    ['/training-runs/{id}/resumption', 'post'],
    ['/training-runs/{id}', 'delete'],
    ['/models/active', 'put', JSON.stringify({ version: TRAINED })],
    ['/models/{version}/notes', 'put', JSON.stringify({ notes: 'A version of this check.' })],
    ['/models/{version}', 'delete'],
    ['/models/active/rollback', 'post'],
    ['/models/{version}', 'delete'],
  ]) {
    const address = path.replace('{id}', id).replace('{version}', TRAINED);
    await ask(path, method, { address, headers: authorized, body });
  }
}

/** A dataset of somebody's own with a picture of one class. */
async function keep() {
  await ask('/datasets', 'post', { headers: authorized, body: JSON.stringify({ name: KEPT }) });
  await ask('/datasets/{name}/classes/{id}', 'put', {
    address: `/datasets/${KEPT}/classes/boot`,
    headers: authorized,
    body: JSON.stringify({ en: 'Boot' }),
  });
  const { body } = await ask('/datasets/{name}/pictures', 'post', {
    address: `/datasets/${KEPT}/pictures?class=boot`,
    headers: { authorization: authorized.authorization },
    body: PICTURE,
  });
  return JSON.parse(String(body)).sha256;
}

const run = token && (await train());
if (token) {
  await search();
}
const picture = token && (await keep());
const { version: active } = await get('/models/active');
const measured = [];
for (const { version } of await get('/models')) {
  if ((await fetch(`${address}/models/${version}/evaluation/pictures`)).ok) {
    measured.push(version);
  }
}
const known = {
  version: [...measured, active],
  with: measured,
  index: ['0', '1', '9'],
  id: run ? [run] : [],
  name: picture ? [KEPT] : [],
  sha256: picture ? [picture] : [],
  slug: (await get('/problems')).map(({ type }) => type.split('/').at(-1)),
};

for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!operation.security?.length) {
      await askForDefaults(path, method, operation);
    }
    const some = fc.sample(requests(path, operation, known, PICTURE), {
      numRuns: Number(count),
      seed: SEED,
    });
    for (const request of some) {
      const answer = await ask(path, method, request);
      await askAgain(path, method, request, answer);
    }
  }
}
if (run) {
  await change(run);
  await ask('/datasets/{name}', 'delete', { address: `/datasets/${KEPT}`, headers: authorized });
}

process.stdout.write(`${JSON.stringify(statuses)}\n`);
for (const [what, { times, example }] of faults) {
  process.stdout.write(`${times} × ${what}\n    such as ${example.slice(0, 300)}\n`);
}
process.exitCode = faults.size > 0 ? 1 : 0;
