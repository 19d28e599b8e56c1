// Runs `npm ci` when node_modules is not what package-lock.json asks for, and costs nothing when it
// is. A stamp with the lock file's hash tells: npm's own hidden lock file leaves out the optional
// packages of other platforms and so never equals the real one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.penderie-lock');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0);
}
// On Windows npm is a script, which only a shell can start.
const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (error || status !== 0) {
  process.stderr.write(`npm ci failed${error ? `: ${error.message}` : ''}\n`);
  process.exit(status || 1);
}
writeFileSync(stamp, wanted);
