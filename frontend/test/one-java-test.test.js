import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';

const repository = join(import.meta.dirname, '..', '..');

/** Of the Maven that runs this, which has brought Surefire already. */
const home = process.env.MAVEN_HOME;

test('a Java test may be named together with modules that do not have it, this one too', {
  skip: !home && 'only within a build',
}, () => {
  // Surefire alone, which compiles nothing: it is what fails where no class has that name.
  const asked = ['-o', '-q', '-pl', 'frontend', '-Dtest=InAnotherModule', 'surefire:test'];
  const { status, stdout } = spawnSync(join(home, 'bin', 'mvn'), asked, {
    cwd: repository,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});

test('one test is run by its name, and a name that none has is refused', {
  skip: process.platform === 'win32' && 'a shell script',
}, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'penderie-'));
  t.after(() => rmSync(folder, { recursive: true }));
  // Says what it was asked instead of doing it.
  writeFileSync(
    join(folder, 'mvn'),
    `#!/bin/sh
    [ "$2" = -v ] && echo 'Apache Maven 3.9.9' && echo 'Java version: 17.0.1' || echo "$@"`,
    { mode: 0o755 },
  );
  const asked = (name) =>
    spawnSync(join(repository, 'penderie'), ['test', name], {
      env: { ...process.env, PATH: folder + delimiter + process.env.PATH },
      encoding: 'utf8',
    });

  const architecture = 'CoreArchitectureTest#KNOWS_NO_FRAMEWORK';
  assert.equal(
    asked(architecture).stdout,
    `-B -ntp test -pl backend/core -am -DexcludedGroups= -Dtest=${architecture}\n`,
  );
  assert.equal(
    asked('TokenFileIT').stdout,
    '-B -ntp verify -pl backend/acceptance -am -Dtest=None -DexcludedGroups= -Dit.test=TokenFileIT\n',
  );
  // Of no class, of no method, of a class that only helps tests.
  for (const name of ['Nonexistent', 'CoreArchitectureTest#NONEXISTENT', 'Rooms']) {
    const { status, stderr } = asked(name);
    assert.deepEqual([status, stderr], [2, `penderie: there is no test ${name}\n`]);
  }
});
