// What the Dockerfile, .dockerignore, the compose files and what is beside them say, read without an engine.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const REPOSITORY = join(import.meta.dirname, '../..');
const { parse, parseAllDocuments } = createRequire(join(REPOSITORY, 'frontend/package.json'))('yaml');
/** With a registry (a name with a dot, or this machine), and a tag that does not move by itself. */
const WHOLE = /^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)+)(\/[a-z0-9-]+)+:(?!latest)[\w.-]+(@sha256:[0-9a-f]{64})?$/;
const YAML = [
  'docker-compose.yml',
  'docker-compose.tls.yml',
  'deploy/prometheus/prometheus.yml',
  'deploy/prometheus/rules.yml',
  'deploy/grafana/provisioning/datasources/prometheus.yml',
  'deploy/grafana/provisioning/dashboards/penderie.yml',
  '.github/workflows/ci.yml',
];

const dockerfile = read('Dockerfile').replaceAll(/^\s*#.*\n/gm, '').replaceAll('\\\n', ' ');
const compose = parse(defaults(read('docker-compose.yml')), { merge: true });
const services = Object.entries(compose.services);

test('each source that the image copies is in the repository, and not ignored', () => {
  const sources = copied();
  assert.ok(sources.length > 10);
  for (const source of sources) {
    assert.notEqual(kept(source).length, 0, source);
  }
});

test('each module that Maven asks for is copied', () => {
  const there = new Set(copied().flatMap(kept));
  const visit = (folder) => {
    const pom = join(folder, 'pom.xml');
    assert.ok(there.has(pom), pom);
    // Those of a profile are for whoever names it.
    const modules = read(pom).split('<profiles>')[0].matchAll(/<module>(.+?)<\/module>/g);
    for (const [, module] of modules) {
      visit(join(folder, module));
    }
  };
  visit('.');
});

test('each image has its whole name, the base that its label tells, and the version of everything', () => {
  const bases = Array.from(dockerfile.matchAll(/^FROM (\S+)/gm), ([, base]) => base);
  assert.equal(bases.length, 3);
  for (const image of [...bases, ...services.map(([, { image }]) => image)]) {
    assert.match(image, WHOLE);
  }
  for (const [, told] of dockerfile.matchAll(/image\.base\.name="(\S+)"/g)) {
    assert.ok(bases.includes(told), told);
  }
  const [, version] = read('pom.xml').match(/<revision>(.+)<\/revision>/);
  const versions = [...dockerfile.matchAll(/^ARG VERSION=(\S+)/gm)].map(([, each]) => each);
  assert.deepEqual(versions, [version, version]);
  for (const name of ['backend', 'frontend']) {
    assert.equal(compose.services[name].image, `localhost/penderie-${name}:${version}`);
  }
});

test('what is stopped has longer than it may take', () => {
  const [, shutdown] = read('backend/server/src/main/resources/application.properties').match(
    /^quarkus\.shutdown\.timeout=(\S+)/m,
  );
  const { backend } = compose.services;
  const delay = backend.environment.QUARKUS_SHUTDOWN_DELAY;
  assert.ok(seconds(backend.stop_grace_period) > seconds(delay) + seconds(shutdown));
  const pod = parseAllDocuments(read('deploy/kubernetes/base/backend.yaml'))
    .map((document) => document.toJS())
    .find(({ kind }) => kind === 'Deployment').spec.template.spec;
  const inPod = pod.containers[0].env.find(({ name }) => name === 'QUARKUS_SHUTDOWN_DELAY').value;
  assert.ok(pod.terminationGracePeriodSeconds > seconds(inPod) + seconds(shutdown));
});

test('nothing runs with rights, writes into its image, fills the disk with logs or listens for others by itself', () => {
  for (const [name, service] of services) {
    assert.equal(service.read_only, true, name);
    assert.deepEqual(service.cap_drop, ['ALL'], name);
    assert.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
    assert.ok(service.deploy.resources.limits.memory, name);
    assert.ok(service.logging.options['max-size'] && service.logging.options['max-file'], name);
    for (const port of service.ports ?? []) {
      assert.match(port, /^127\.0\.0\.1:/, name);
    }
  }
  const users = [...dockerfile.matchAll(/^USER (\S+)/gm)].map(([, user]) => user);
  assert.deepEqual(users, ['10001:10001']);
});

test('the page goes to others over TLS, by files and ports that there are', () => {
  const { ports, volumes } = parse(defaults(read('docker-compose.tls.yml'))).services.frontend;
  const template = read('deploy/nginx/tls.conf.template');
  for (const port of ports) {
    assert.match(template, new RegExp(`listen ${port.split(':')[1]}\\b`));
  }
  const [shipped, keys] = volumes.map((volume) => volume.split(':'));
  assert.ok(existsSync(join(REPOSITORY, shipped[0])), shipped[0]);
  assert.ok(template.includes(`${keys[1]}/tls.key`));
});

test('each placeholder of nginx is filled in by the image', () => {
  const given = new Set(dockerfile.split(/^FROM /m).at(-1).match(/\b[A-Z_]+(?==)/g));
  const placeholders = read('deploy/nginx/default.conf.template').match(/(?<=\$\{)[A-Z_]+(?=\})/g);
  assert.ok(placeholders.length > 3);
  for (const placeholder of placeholders) {
    // This one the image's start script makes of what the machine asks for names.
    assert.ok(placeholder === 'NGINX_LOCAL_RESOLVERS' || given.has(placeholder), placeholder);
  }
  for (const name of Object.keys(compose.services.frontend.environment)) {
    assert.ok(given.has(name), name);
  }
});

test('nginx keeps no body, and the metrics to those inside', () => {
  assert.match(read('deploy/nginx/proxy.conf'), /^proxy_request_buffering off;$/m);
  assert.match(read('deploy/nginx/server.conf'), /^location \^~ \/q\/metrics \{\s+return 404;\s+\}$/m);
});

test('all YAML parses', () => {
  for (const file of YAML) {
    for (const document of parseAllDocuments(read(file), { merge: true })) {
      assert.deepEqual(document.errors, [], file);
    }
  }
});

function read(file) {
  return readFileSync(join(REPOSITORY, file), 'utf8');
}

/** As compose reads it where no variable is set. */
function defaults(text) {
  return text.replaceAll(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');
}

/** Sources of COPY that are the repository's, not those of another stage. */
function copied() {
  return Array.from(dockerfile.matchAll(/^COPY (?!.*--from=)(.+)$/gm), ([, words]) => words)
    .flatMap((words) => words.trim().split(/\s+/).filter((word) => !word.startsWith('--')).slice(0, -1));
}

/** Files of a source that reach an engine. */
function kept(source) {
  const folder = mkdtempSync(join(tmpdir(), 'penderie-ignored-'));
  try {
    // It begins at the root, as a .gitignore does only where a pattern begins with a slash.
    const ignored = join(folder, 'ignored');
    writeFileSync(ignored, read('.dockerignore').replaceAll(/^(!?)(?=[^!/*#\n])/gm, '$1/'));
    const all = list('-co', '--exclude-standard', '--', `:(glob)${source}`, `:(glob)${source}/**`);
    const gone = new Set(list('-coi', `--exclude-from=${ignored}`, '--', `:(glob)${source}`, `:(glob)${source}/**`));
    return all.filter((file) => !gone.has(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function list(...words) {
  return execFileSync('git', ['ls-files', ...words], { cwd: REPOSITORY, encoding: 'utf8' }).trim().split('\n').filter(Boolean);
}

/** As compose, Quarkus and Kubernetes write them here. */
function seconds(text) {
  const [, number] = text.match(/^(\d+)s$/i);
  return Number(number);
}
