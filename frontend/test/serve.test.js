import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

test('the tool that serves the page sends the headers that nginx sends', async (t) => {
  const tool = join(import.meta.dirname, '../tools/serve.mjs');
  const server = spawn(process.execPath, [tool, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => server.kill());
  const [line] = await once(server.stdout.setEncoding('utf8'), 'data');
  const answer = await fetch(line.split(' ')[0]);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('Content-Security-Policy'), /trusted-types 'none'$/);
  assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
  assert.equal(answer.headers.get('Cross-Origin-Opener-Policy'), 'same-origin');
  assert.equal(answer.headers.get('Cache-Control'), 'no-cache');
});
