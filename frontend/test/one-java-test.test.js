import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

/** Of the Maven that runs this, which has brought Surefire already. */
const home = process.env.MAVEN_HOME;

test('a Java test may be named together with modules that do not have it, this one too', {
  skip: !home && 'only within a build',
}, () => {
  // Surefire alone, which compiles nothing: it is what fails where no class has that name.
  const asked = ['-o', '-q', '-pl', 'frontend', '-Dtest=InAnotherModule', 'surefire:test'];
  const { status, stdout } = spawnSync(join(home, 'bin', 'mvn'), asked, {
    cwd: join(import.meta.dirname, '..', '..'),
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});
