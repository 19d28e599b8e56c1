// Measures what the service costs in memory: starts it, has it answer 1,000 small pictures and, where a
// folder of photographs is named, 1,000 of those, and prints the rows of docs/performance.md (Linux).
//   node docs/memory.mjs [FOLDER] [-- COMMAND...]
// The command is ./penderie serve unless another is given, such as prlimit before it.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname, join } from 'node:path';

const PICTURES = 1000;
const CLIENTS = 8;
const TYPES = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg' };
const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2);
const cut = given.indexOf('--') < 0 ? given.length : given.indexOf('--');
const [photographs] = given.slice(0, cut);
const [program, ...words] = cut < given.length ? given.slice(cut + 1) : [join(root, 'penderie'), 'serve'];

const port = await freePort();
const service = spawn(program, words, {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    QUARKUS_HTTP_PORT: String(port),
    // So that none is made and kept.
    PENDERIE_SECURITY_TOKEN: process.env.PENDERIE_SECURITY_TOKEN ?? 'of-the-measurement-alone',
  },
});
const ended = new Promise((resolve) => service.once('exit', resolve));
try {
  await ready();
  process.stdout.write('| | Resident | of it files | Highest | Processes |\n|---|---|---|---|---|\n');
  row('Ready');
  await answer(files(join(root, 'frontend/page/assets/samples')));
  row(`${PICTURES} small pictures`);
  if (photographs) {
    await answer(files(photographs));
    row(`${PICTURES} photographs`);
  }
} finally {
  service.kill('SIGTERM');
  await ended;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whatever is left running once it is ready counts, not only the process that was started. */
async function ready() {
  let said = '';
  await new Promise((resolve, reject) => {
    service.stdout.on('data', (data) => {
      said += data;
      if (said.includes('Penderie is ready')) resolve();
    });
    service.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

function files(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in TYPES)
    .sort()
    .slice(0, PICTURES)
    .map((name) => ({ body: readFileSync(join(folder, name)), type: TYPES[extname(name)] }));
}

async function answer(pictures) {
  let next = 0;
  const client = async () => {
    while (next < PICTURES) {
      const { body, type } = pictures[next++ % pictures.length];
      const answer = await fetch(`http://127.0.0.1:${port}/predict`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

function row(name) {
  const parts = family(service.pid).map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'));
  const sum = (field) =>
    parts.reduce((all, part) => all + Number(part.match(`${field}:\\s+(\\d+)`)[1]), 0) / 1024;
  const cells = [sum('VmRSS'), sum('RssFile'), sum('VmHWM')].map((size) => `${Math.round(size)} MiB`);
  process.stdout.write(`| ${name} | ${cells.join(' | ')} | ${parts.length} |\n`);
}

function family(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}
