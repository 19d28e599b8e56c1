// Serves the page's files as they are on disk and passes the rest on to a running service, with the
// headers that the service sends: for working on the page without building anything.
//   node frontend/tools/serve.mjs [port] [service]
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';

const [port = '8080', service = 'http://localhost:8081'] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', 'page');
const SERVICE =
  /^\/(addresses|predict|explanations|dataset|datasets|models|networks|problems|training-runs|searches|q|v2)(\/|\?|$)/;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** What nginx sends with the page, and the service too. */
const HEADERS = readFileSync(
  join(import.meta.dirname, '../../deploy/nginx/page-headers.conf'),
  'utf8',
).matchAll(/^add_header (\S+) "?([^"\n]+?)"? always;$/gm);
const OF_THE_PAGE = Object.fromEntries(Array.from(HEADERS, ([, name, value]) => [name, value]));

const server = createServer((incoming, outgoing) => {
  if (SERVICE.test(incoming.url)) {
    pass(incoming, outgoing);
  } else {
    file(new URL(incoming.url, 'http://page').pathname, outgoing);
  }
}).listen(Number(port), () =>
  process.stdout.write(`http://localhost:${server.address().port}/ → ${service}\n`),
);

function file(path, outgoing) {
  const name = join(root, normalize(path === '/' ? '/index.html' : path));
  if (!name.startsWith(root) || !existsSync(name) || !statSync(name).isFile()) {
    outgoing.writeHead(404).end();
    return;
  }
  outgoing.writeHead(200, {
    'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
    ...OF_THE_PAGE,
  });
  createReadStream(name).pipe(outgoing);
}

function pass(incoming, outgoing) {
  const { method, headers, url } = incoming;
  const onward = request(new URL(url, service), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    // A service that is killed must not look like one that is silent.
    answer.on('error', () => outgoing.destroy()).pipe(outgoing);
  });
  onward.on('error', () => outgoing.headersSent || outgoing.writeHead(502).end());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
