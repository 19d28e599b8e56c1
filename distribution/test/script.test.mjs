// The script `penderie` in a repository, with a Maven and a Java that only say what they are asked for.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { run } from './programs.mjs';

const REPOSITORY = join(import.meta.dirname, '../..');
const MAVEN = `#!/bin/sh
case "$*" in
  *-v*)
    echo "Apache Maven $MAVEN_SAYS (0)"
    echo "Java version: $JDK_SAYS, vendor: Somebody, runtime: $HERE/jdk"
    exit
    ;;
esac
echo "mvn $*" >>"$HERE/calls"
echo '[INFO] ---------------------< io.penderie:penderie-core >----------------------'
echo '[INFO] Building Penderie core 0.1.0                                       [4/5]'
if [ -n "\${BREAKS:-}" ]; then
  echo '[ERROR] Garment.java:[3,1] a button is missing'
  exit 1
fi
echo '[INFO] --- quarkus-maven-plugin:3.33.2:build (default) @ penderie-server ---'
mkdir -p backend/server/target/quarkus-app
touch backend/server/target/quarkus-app/quarkus-run.jar
`;
const JAVA = `#!/bin/sh
if [ "$1" = -version ]; then
  echo "openjdk version \\"$JAVA_SAYS\\" 2021-10-19" >&2
  exit
fi
echo "java $*"
case "$*" in
  *ArchiveClassesAtExit=*--rehearse)
    echo "rehearsed in \$PENDERIE_HOME" >>"$HERE/calls"
    [ -n "\${FORGETS:-}" ] || echo recorded >"$(echo "$*" | sed 's/.*ArchiveClassesAtExit=\\([^ ]*\\).*/\\1/')"
    exit
    ;;
  *AOTCacheOutput=*--rehearse)
    echo recorded >"$(echo "$*" | sed 's/.*AOTCacheOutput=\\([^ ]*\\).*/\\1/')"
    exit
    ;;
esac
echo "pools=\${MALLOC_ARENA_MAX:-} mapped=\${MALLOC_MMAP_THRESHOLD_:-} trimmed=\${MALLOC_TRIM_THRESHOLD_:-}"
echo "port=\${QUARKUS_HTTP_PORT:-} home=\${PENDERIE_HOME:-} token=\${PENDERIE_SECURITY_TOKEN:-}"
`;

let folder;
let source;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penderie-script-'));
  for (const file of ['penderie', 'tools/build.sh']) cpSync(join(REPOSITORY, file), join(folder, file));
  for (const file of ['pom.xml', '.mvn/jvm.config', 'frontend/pom.xml', 'frontend/page/index.html', 'backend/pom.xml']) {
    write(file, '');
  }
  source = 'backend/server/src/main/java/Serving.java';
  write('backend/server/pom.xml', '');
  write(source, '');
  program('bin/mvn', MAVEN);
  program('bin/java', JAVA);
  program('bin/node', '#!/bin/sh\necho "$NODE_SAYS"\n');
  program('jdk/bin/javac', '#!/bin/sh\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('serve builds on first use, a line a step, and then is the service', async () => {
  const { code, out, err } = await penderie(['serve']);

  assert.equal(code, 0);
  assert.match(err, /^Building Penderie; what Maven says is in .*build\.log\n +\d+ s  core\n +\d+ s    putting the service together\n +\d+ s  done\nRehearsing the start, once after each build\n$/);
  assert.match(out, /^java -XX:SharedArchiveFile=.*serve\.jsa .*-jar .*backend\/server\/target\/quarkus-app\/quarkus-run\.jar\n/);
  assert.match(out, new RegExp(`home=${folder}/backend token=\n$`));
  assert.match(calls(), /^mvn .*package -pl backend\/server -am .*-DskipTests/);
});

test('training has one pool of memory and keeps it, the service two, unless told otherwise', async () => {
  const trains = await penderie(['train']);
  const serves = await penderie(['serve']);
  const told = await penderie(['train'], { MALLOC_ARENA_MAX: '8', MALLOC_TRIM_THRESHOLD_: '1000' });

  assert.match(trains.out, /^pools=1 mapped=33554432 trimmed=4294967296$/m);
  assert.match(serves.out, /^pools=2 mapped=33554432 trimmed=536870912$/m);
  assert.match(told.out, /^pools=8 mapped=33554432 trimmed=1000$/m);
});

test('what is built is not built again, until a source is newer', async () => {
  await penderie(['serve']);
  assert.equal((await penderie(['serve'])).err, '');
  assert.equal(calls().split('mvn').length - 1, 1);

  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, source), later, later);
  assert.match((await penderie(['evaluate'])).err, /Building Penderie/);
});

test('tests are not told what comes with Penderie, everything else is', async () => {
  write('backend/server/target/quarkus-app/quarkus-run.jar', '');
  const told = 'echo "release=${PENDERIE_RELEASE:-none}"\n';
  writeFileSync(join(folder, 'bin/mvn'), MAVEN.replace('#!/bin/sh\n', `#!/bin/sh\n${told}`));
  writeFileSync(join(folder, 'bin/java'), JAVA.replace('echo "java', `${told}echo "java`));

  assert.match((await penderie(['test'])).out, /^release=none$/m);
  assert.match((await penderie(['predict', 'x.png'])).out, new RegExp(`^release=${folder}/backend$`, 'm'));
});

test('the start is rehearsed once after each build, apart from the home that is served', async () => {
  await penderie(['serve']);
  await penderie(['serve']);
  assert.match(calls(), /rehearsed in \S+\n$/);
  assert.doesNotMatch(calls(), new RegExp(`rehearsed in ${folder}`));

  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, source), later, later);
  utimesSync(join(folder, 'backend/server/target/quarkus-app/serve.jsa.bytes'), new Date(0), new Date(0));
  await penderie(['serve']);
  assert.equal(calls().split('rehearsed').length - 1, 2);
});

test('a recording that is none, or not whole, is left out', async () => {
  const { out, err } = await penderie(['serve'], { FORGETS: '1' });
  assert.match(err, /penderie: nothing was recorded, so that the service starts as before\. java -XX:/);
  assert.match(out, /^java /);
  assert.doesNotMatch(out, /SharedArchiveFile/);
  assert.equal((await penderie(['serve'])).err, '');

  assert.equal((await penderie(['prepare'])).code, 0);
  assert.match((await penderie(['serve'])).out, /SharedArchiveFile/);
  writeFileSync(join(folder, 'backend/server/target/quarkus-app/serve.jsa'), 'rec');
  assert.doesNotMatch((await penderie(['serve'])).out, /SharedArchiveFile/);
});

test('a Java that keeps more of a start is asked to, beside what another Java has kept', async () => {
  await penderie(['serve']);

  const { out, err } = await penderie(['serve'], { JAVA_SAYS: '25.0.1' });

  assert.equal(err, 'Rehearsing the start, once after each build\n');
  assert.match(out, /^java -XX:AOTCache=\S+serve\.aot .*-jar /);
  assert.match((await penderie(['serve'])).out, /^java -XX:SharedArchiveFile=/);
});

test('a Java is asked for its version only where no file tells it', async () => {
  program('jdk/bin/java', JAVA.replace('"$1" = -version', '"$1" = -version ] && exit 1; [ '));
  write('jdk/release', 'IMPLEMENTOR="Somebody"\nJAVA_VERSION="21.0.4"\n');

  assert.match((await penderie(['serve'], { JAVA_HOME: join(folder, 'jdk') })).out, /serve\.jsa/);

  write('jdk/release', 'JAVA_VERSION="11.0.2"\n');
  assert.match((await penderie(['serve'], { JAVA_HOME: join(folder, 'jdk') })).err, /jdk\/bin\/java is older than version 17/);
});

test('a Java that can is asked to give memory back, and no other', async () => {
  for (const [version, asked] of [
    ['17.0.8.1', false],
    ['17.0.15', true],
    ['21', false],
    ['21.0.4', true],
    ['25', true],
  ]) {
    assert.equal(/TrimNativeHeapInterval/.test((await penderie(['serve'], { JAVA_SAYS: version })).out), asked, version);
  }
});

test('a Java that warns of what a library does is told not to, and no older one', async () => {
  write('backend/server/target/quarkus-app/quarkus-run.jar', '');
  for (const [version, told] of [['17.0.15', false], ['21.0.4', false], ['25', true]]) {
    const { out } = await penderie(['predict', 'x.png'], { JAVA_SAYS: version });
    assert.equal(/--sun-misc-unsafe-memory-access=allow .*Main predict/.test(out), told, version);
  }
});

test('a Java that lies beside it goes before every other', async () => {
  program('runtime/bin/java', JAVA.replace('java $*', 'its own java $*'));
  assert.match((await penderie(['serve'], { JAVA_HOME: join(folder, 'jdk') })).out, /^its own java -XX:/);
});

test('where Java cannot give memory back it is not asked to', async () => {
  program('bin/uname', '#!/bin/sh\necho Darwin\n');
  assert.doesNotMatch((await penderie(['serve'], { JAVA_SAYS: '25' })).out, /TrimNativeHeapInterval/);
});

test('what only stands in the place of a Java is none', async () => {
  program('bin/java', '#!/bin/sh\necho "Unable to locate a Java Runtime." >&2\nexit 1\n');
  const { code, err } = await penderie(['serve']);
  assert.equal(err, 'penderie: there is no Java here; install version 17 or newer\n');
  assert.equal(code, 1);
});

test('a build that fails says why, and nothing is served', async () => {
  const { code, out, err } = await penderie(['serve'], { BREAKS: '1' });

  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, /\[ERROR\] Garment\.java:\[3,1\] a button is missing\npenderie: the build failed; .*build\.log tells more\n$/);
});

test('options of serve become settings, and the token stays off the command line', async () => {
  const { out } = await penderie(['serve', '--port', '9000', '--home=/wardrobe', '--token', 'secret']);

  assert.match(out, /\nport=9000 home=\/wardrobe token=secret\n$/);
  assert.doesNotMatch(out.split('\n')[0], /secret/);
});

test('variables of the environment go on working, and more options of Java come last', async () => {
  const { out } = await penderie(['serve'], { QUARKUS_HTTP_PORT: '9001', PENDERIE_JAVA_OPTIONS: '-Xmx1g -Da=b' });

  assert.match(out, /-Xmx1g -Da=b -jar /);
  assert.match(out, /\nport=9001 /);
});

test('wrong use of serve is a sentence, with code 2', async () => {
  for (const [words, sentence] of [
    [['--port', 'abc'], '--port needs a number up to 65535, not abc'],
    [['--port=70000'], '--port needs a number up to 65535, not 70000'],
    [['--home'], '--home needs a value; see penderie serve --help'],
    [['--gate'], 'serve does not know --gate; see penderie serve --help'],
  ]) {
    assert.deepEqual(await penderie(['serve', ...words]), { code: 2, out: '', err: `penderie: ${sentence}\n` });
  }
});

test('help tells of every option and builds nothing', async () => {
  const { code, out, err } = await penderie(['serve', '--help']);

  assert.equal(code, 0);
  for (const word of ['--port', '--home', '--token', '--protect-predictions', 'QUARKUS_HTTP_PORT']) assert.ok(out.includes(word));
  assert.equal(err, '');
  assert.match((await penderie([])).out, /penderie serve .*\npenderie prepare .*\npenderie test .*\npenderie dev /);
  assert.match((await penderie(['help', 'prepare'])).out, /^Usage: penderie prepare\n/);
  assert.equal(calls(), '');
});

test('help of everything tells of what the script does and then of what Java does', async () => {
  write('backend/server/target/quarkus-app/quarkus-run.jar', '');
  const { out } = await penderie(['help', '--all']);
  assert.match(out, /^penderie serve [^]*\nUsage: penderie serve [^]*\nUsage: penderie prepare\n[^]*\njava .* io\.penderie\.cli\.Main help --all\n/);
});

test('tools that are missing or too old are named', async () => {
  for (const [command, environment, sentence] of [
    ['serve', { JAVA_SAYS: '11.0.2' }, 'java is older than version 17, which is needed'],
    ['serve', { JAVA_SAYS: '1.8.0_392' }, 'java is older than version 17, which is needed'],
    ['serve', { MAVEN_SAYS: '3.6.3' }, 'building needs Maven 3.8.7 or newer; mvn is 3.6.3'],
    ['serve', { JDK_SAYS: '11.0.2' }, 'building needs JDK 17 or newer; Maven uses Java 11 (JAVA_HOME says which)'],
    ['test', { NODE_SAYS: 'v18.19.0' }, 'the tests need Node 20.11 or newer; node is v18.19.0'],
  ]) {
    assert.deepEqual(await penderie([command], environment), { code: 1, out: '', err: `penderie: ${sentence}\n` });
  }
  rmSync(join(folder, 'jdk/bin/javac'));
  assert.equal((await penderie(['serve'])).err, `penderie: building needs a JDK, and ${folder}/jdk has no compiler\n`);
});

test('a link to it serves what it lies beside', async () => {
  await penderie(['serve']);
  mkdirSync(join(folder, 'elsewhere'));
  symlinkSync('../penderie', join(folder, 'elsewhere/penderie'));

  const { out } = await run(join(folder, 'elsewhere/penderie'), ['serve'], options({}));
  assert.match(out, new RegExp(`-jar ${folder}/backend/server/`));
});

function penderie(words, environment = {}) {
  return run(join(folder, 'penderie'), words, options(environment));
}

function options(environment) {
  const env = {
    PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
    HERE: folder,
    MAVEN_SAYS: '3.8.7',
    JDK_SAYS: '17.0.1',
    JAVA_SAYS: '17.0.1',
    NODE_SAYS: 'v20.11.0',
  };
  return { cwd: tmpdir(), env: { ...env, ...environment } };
}

function calls() {
  try {
    return readFileSync(join(folder, 'calls'), 'utf8');
  } catch {
    return '';
  }
}

function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function program(file, text) {
  write(file, text);
  chmodSync(join(folder, file), 0o755);
}
