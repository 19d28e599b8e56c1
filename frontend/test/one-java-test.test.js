import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

// The Maven that runs this, when one does.
const home = process.env.MAVEN_HOME;
const maven = home ? join(home, 'bin', 'mvn') : 'mvn';

test('a Java test may be named together with modules that do not have it, this one too', (context) => {
  // Surefire alone, which compiles nothing: it is what fails where no class has that name.
  const asked = ['-q', '-pl', 'frontend', '-Dtest=InAnotherModule', 'surefire:test'];
  const { status, stdout, error } = spawnSync(maven, asked, {
    cwd: join(import.meta.dirname, '..', '..'),
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (error) {
    context.skip('Maven is not here');
  } else {
    assert.equal(status, 0, stdout);
  }
});
