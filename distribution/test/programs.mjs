// Programs that tests start, and what they say.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Runs one to its end. */
export async function run(program, words, options = {}) {
  const started = start(program, words, options);
  const code = await started.ended;
  return { code, out: started.out(), err: started.err() };
}

/** Starts one that goes on. */
export function start(program, words, options = {}) {
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  let look = () => {};
  child.stdout.on('data', (data) => {
    out += data;
    look();
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const says = (words) =>
    new Promise((resolve, reject) => {
      look = () => out.includes(words) && resolve();
      look();
      ended.then((code) => reject(new Error(`ended with ${code}: ${out}${err}`)), reject);
    });
  return { child, ended, says, out: () => out, err: () => err };
}

/** A port that nobody listens on now. */
export async function freePort() {
  const server = await listen(0);
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Listens on a port of every address, as the service does. */
export async function listen(port) {
  const server = createServer().listen(port);
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}
