// The archive (PENDERIE_ARCHIVE), unpacked somewhere else and used with nothing but Java on the path.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { freePort, listen, run, start } from './programs.mjs';

const REPOSITORY = join(import.meta.dirname, '../..');
const SAMPLE = join(REPOSITORY, 'frontend/page/assets/samples/9.png');
const TOKEN = 'the-token-of-the-tests-0123456789';

let folder;
let home;
let names;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'penderie-archive-'));
  const listed = execFileSync('tar', ['-xvzf', process.env.PENDERIE_ARCHIVE, '-C', folder], { encoding: 'utf8' });
  names = listed.trim().split('\n').map((name) => name.replace(/^x /, ''));
  [home] = readdirSync(folder).map((name) => join(folder, name));
  // A path without Maven and Node.
  mkdirSync(join(folder, 'bin'));
  for (const tool of ['sh', 'dirname', 'readlink', 'sed', 'head', 'cat', 'nice', 'uname', 'wc', 'mktemp', 'mkdir', 'ln', 'rm', 'mv']) {
    symlinkSync(execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(), join(folder, 'bin', tool));
  }
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  symlinkSync(execFileSync('sh', ['-c', `command -v ${java}`], { encoding: 'utf8' }).trim(), join(folder, 'bin/java'));
});

after(() => rmSync(folder, { recursive: true }));

test('holds what is needed, and nothing that was made here', () => {
  const root = `${home.slice(folder.length + 1)}/`;
  for (const name of [
    'penderie',
    'penderie.cmd',
    'README.md',
    'LICENSE',
    'THIRD-PARTY.txt',
    'sbom.json',
    'app/quarkus-run.jar',
    'data/fashion-mnist/train-images-idx3-ubyte.gz',
    'data/fashion-mnist/LICENSE',
  ]) {
    assert.ok(names.includes(root + name), `${name} is there`);
  }
  const resources = join(REPOSITORY, 'backend/core/src/main/resources/io/penderie/registry');
  const { versions } = JSON.parse(readFileSync(join(resources, 'built-in.json'), 'utf8'));
  assert.deepEqual(readdirSync(join(home, 'models')).sort(), versions.sort());
  assert.deepEqual(names.filter((name) => /\/(target|node_modules|training-runs|access-token)(\/|$)/.test(name)), []);
});

test('its CycloneDX list names every library with version and licence, the same in each build', () => {
  const { bomFormat, metadata, components } = JSON.parse(readFileSync(join(home, 'sbom.json'), 'utf8'));
  assert.equal(bomFormat, 'CycloneDX');
  const [, date] = readFileSync(join(REPOSITORY, 'pom.xml'), 'utf8').match(/<project\.build\.outputTimestamp>(.+?)</);
  assert.equal(metadata.timestamp, date);
  const files = components.map(({ group, name, version, purl }) => {
    const classifier = new URLSearchParams(purl.split('?')[1]).get('classifier');
    return `${group}.${name}-${version}${classifier ? `-${classifier}` : ''}.jar`;
  });
  const jars = ['boot', 'main'].flatMap((part) => readdirSync(join(home, 'app/lib', part)));
  assert.ok(jars.some((jar) => jar.startsWith('ai.djl.api-')) && jars.some((jar) => jar.startsWith('io.quarkus.quarkus-core-')));
  assert.deepEqual(jars.filter((jar) => !files.includes(jar)), []);
  assert.deepEqual(components.filter(({ licenses }) => !licenses?.length).map(({ purl }) => purl), []);
});

test('the page is packed below META-INF/resources, once', () => {
  const jar = readdirSync(join(home, 'app/lib/main')).find((name) => name.includes('penderie-frontend'));
  const parts = execFileSync('jar', ['tf', join(home, 'app/lib/main', jar)], { encoding: 'utf8' }).trim().split('\n');
  assert.ok(parts.includes('META-INF/resources/index.html'));
  assert.deepEqual(parts.filter((name) => !name.startsWith('META-INF/')), []);
});

test('predict says the answer and nothing else', async () => {
  const { code, out, err } = await penderie(['predict', SAMPLE]);

  assert.equal(err, '');
  assert.match(out, /^.*9\.png\n +\d\d\.\d\d % +9 Ankle boot\n( +\d\.\d\d % .*\n){2}$/);
  assert.equal(code, 0);
});

test('version is the one of the archive', async () => {
  const { out } = await penderie(['--version']);
  assert.equal(`penderie-${out.trim().split(' ')[1]}`, home.slice(folder.length + 1));
});

test('train makes a version apart from what came with the archive', async () => {
  const small = join(folder, 'small');
  mkdirSync(small);
  for (const [part, pictures] of [['train', 400], ['t10k', 100]]) {
    first(small, `${part}-images-idx3-ubyte.gz`, pictures, 16, 784);
    first(small, `${part}-labels-idx1-ubyte.gz`, pictures, 8, 1);
  }
  const { code, err } = await penderie(['train', '--name', 'tried', '--epochs', '1', '--data', small]);

  assert.equal(code, 0, err);
  assert.ok(readdirSync(join(home, 'home/models/tried')).includes('parameters.params'));
});

test('serve is one process, answers, and ends on Ctrl-C', async () => {
  const port = await freePort();
  const service = serve(['--port', String(port), '--token', TOKEN]);
  try {
    await service.says('Penderie is ready');
    if (process.platform === 'linux') {
      const { pid } = service.child;
      assert.match(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), /^[^\0]*java\0/);
      assert.equal(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), '');
    }
    const answer = await fetch(`http://localhost:${port}/predict?topK=1`, {
      method: 'POST',
      headers: { 'Content-Type': 'image/png' },
      body: readFileSync(SAMPLE),
    });
    assert.equal((await answer.json()).prediction.name, 'Ankle boot');
  } finally {
    service.child.kill('SIGINT');
  }
  // 130 = 128 + SIGINT.
  assert.equal(await service.ended, 130);
  assert.equal(service.err(), '');
});

test('prepare lets Java keep what a start needs, and serve takes it from there', async () => {
  const { code, err } = await penderie(['prepare']);
  assert.equal(code, 0, err);
  const loads = join(folder, 'loads');
  const service = serve(['--port', String(await freePort()), '--token', TOKEN], {
    PENDERIE_JAVA_OPTIONS: `-Xlog:class+load:file=${loads}`,
  });
  await service.says('Penderie is ready');
  service.child.kill('SIGINT');
  await service.ended;
  assert.equal(service.err(), '');
  assert.match(readFileSync(loads, 'utf8'), /io\.penderie\.server\.Main source: shared objects file/);
});

test('out of memory, serve ends and says why', async () => {
  const service = serve(['--port', String(await freePort()), '--token', TOKEN], { PENDERIE_JAVA_OPTIONS: '-Xmx40m' });
  assert.equal(await service.ended, 3);
  assert.match(service.out(), /Terminating due to java\.lang\.OutOfMemoryError: Java heap space/);
});

test('a port that is taken is named in one sentence', async () => {
  const other = await listen(0);
  const { port } = other.address();
  const service = serve(['--port', String(port), '--token', TOKEN]);
  assert.equal(await service.ended, 1);
  other.close();
  assert.match(service.out() + service.err(), new RegExp(`^[^\\n]*Penderie cannot start: port ${port} is in use[^\\n]*\\n$`));
});

test('a release without models is named in one sentence', async () => {
  const service = serve(['--port', String(await freePort()), '--token', TOKEN], { PENDERIE_RELEASE: join(folder, 'bin') });
  assert.equal(await service.ended, 1);
  assert.match(service.out() + service.err(), /^[^\n]*Penderie cannot start: [^\n]*PENDERIE_RELEASE[^\n]*\n$/);
});

test('an upgrade loses nothing of a home that a release before has filled', async () => {
  const old = join(folder, 'old');
  cpSync(join(home, 'models/report-network'), join(old, 'models/report-network'), { recursive: true });
  cpSync(join(home, 'models/report-network'), join(old, 'models/mine'), { recursive: true });
  writeFileSync(join(old, 'models/active.json'), '{"version": "mine"}');
  writeFileSync(join(old, 'models/.release.json'), '{"release": "0.0.9", "versions": {"report-network": "0"}}');
  const port = await freePort();
  const service = serve(['--port', String(port), '--token', TOKEN, '--home', old]);
  try {
    await service.says('Penderie is ready');
    const models = await (await fetch(`http://localhost:${port}/models`)).json();
    assert.deepEqual(models.map(({ version, active, builtIn }) => [version, active, builtIn]), [
      ['mine', true, false],
      ['photo-network', false, true],
      ['report-network', false, true],
    ]);
  } finally {
    service.child.kill('SIGINT');
  }
  await service.ended;
  assert.match(service.out(), /follows 0\.0\.9 here: with it comes photo-network; it brings anew report-network/);
  assert.match(service.out(), /models\/report-network is not used/);
  assert.ok(readdirSync(join(old, 'models')).includes('report-network'));
});

function penderie(words) {
  return run(join(home, 'penderie'), words, options());
}

function serve(words, environment) {
  return start(join(home, 'penderie'), ['serve', ...words], options(environment));
}

function options(environment = {}) {
  const { HOME } = process.env;
  return { cwd: folder, env: { HOME, PATH: join(folder, 'bin'), ...environment } };
}

/** Copies the first items of an IDX file, whose header has its count in bytes 4 to 8. */
function first(to, name, items, header, size) {
  const whole = gunzipSync(readFileSync(join(home, 'data/fashion-mnist', name)));
  const cut = whole.subarray(0, header + items * size);
  cut.writeUInt32BE(items, 4);
  writeFileSync(join(to, name), gzipSync(cut));
}
