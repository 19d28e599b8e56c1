// Checks alerts and dashboard against a Penderie that is running already:
//
//   node deploy/check-metrics.mjs 127.0.0.1:8080
//
// promtool tests the rules; Grafana's own types take the dashboard; a real Prometheus then reads the service's
// metrics under some load, and each query of the dashboard must have an answer, and each rule be evaluated. Needs
// promtool and prometheus (Debian: apt-get install prometheus) and npm, which fetches 1 MB into target/metrics.
// Takes half a minute. That Grafana shows it is not tried: there is none here.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const SCHEMA = '@grafana/schema@13.2.3';
/** Scrapes, one a second, before the first question: a rate needs a few. */
const SCRAPES = 20;
const PATIENCE = 90_000;

const root = join(import.meta.dirname, '..');
const work = join(root, 'target', 'metrics');
const [target] = process.argv.slice(2);
if (!target) fail('usage: node deploy/check-metrics.mjs HOST:PORT of a running Penderie');
const dashboard = JSON.parse(readFileSync(join(root, 'deploy/grafana/penderie.json'), 'utf8'));
mkdirSync(work, { recursive: true });

run('promtool', ['check', 'config', 'deploy/prometheus/prometheus.yml']);
run('promtool', ['test', 'rules', 'deploy/prometheus/rules.test.yml']);
ok('the alerts fire when they should');
checkTypes();
ok('the dashboard is of the types that Grafana gives for it');
await checkQueries();
ok('all is well');

/** A literal of the dashboard must be of these types; JSON has no enums, only their values. */
function checkTypes() {
  writeFileSync(join(work, 'package.json'), '{"private": true, "type": "module"}');
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', SCHEMA], work);
  run('node', ['frontend/tools/install.mjs']);
  const plugin = (type) => `@grafana/schema/dist/esm/raw/composable/${type}`;
  writeFileSync(
    join(work, 'dashboard.ts'),
    `import type { Dashboard, GraphFieldConfig, Panel, RowPanel } from '@grafana/schema';
import type { Options as Stat } from '${plugin('stat/panelcfg/x/StatPanelCfg_types.gen')}';
import type { Options as Lines } from '${plugin('timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen')}';
type Plain<T> = T extends string ? \`\${T}\` : T extends (infer E)[] ? Plain<E>[]
  : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type With<O, C> = Omit<Panel, 'options' | 'fieldConfig' | 'targets'> & {
  options: O;
  targets: { refId: string; expr: string; legendFormat: string }[];
  fieldConfig: { defaults: Omit<NonNullable<Panel['fieldConfig']>['defaults'], 'custom'> & { custom?: C }; overrides: [] };
};
type Shown = (With<Stat, never> & { type: 'stat' }) | (With<Lines, GraphFieldConfig> & { type: 'timeseries' });
export const dashboard: Plain<Omit<Dashboard, 'panels'> & { panels: (Shown | RowPanel)[] }> = ${JSON.stringify(dashboard, null, 1)};
`,
  );
  const tsc = join(root, 'frontend/node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler'];
  run('node', [tsc, ...options, 'dashboard.ts'], work);
}

async function checkQueries() {
  const port = await freePort();
  const data = join(work, 'data');
  rmSync(data, { recursive: true, force: true });
  // The rules as they are, but for how often those are evaluated that take their time.
  const rules = readFileSync(join(root, 'deploy/prometheus/rules.yml'), 'utf8');
  writeFileSync(join(work, 'rules.yml'), rules.replace('interval: 1m', 'interval: 1s'));
  writeFileSync(
    join(work, 'prometheus.yml'),
    readFileSync(join(root, 'deploy/prometheus/prometheus.yml'), 'utf8')
      .replace('backend:8080', target)
      .replaceAll(/(scrape|evaluation)_interval: .*/g, '$1_interval: 1s'),
  );
  const prometheus = spawn(
    'prometheus',
    [`--config.file=${join(work, 'prometheus.yml')}`, `--storage.tsdb.path=${data}`, `--web.listen-address=127.0.0.1:${port}`, '--log.level=warn'],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const ended = new Promise((resolve) => prometheus.once('exit', resolve));
  try {
    const query = async (promql) => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(promql)}`);
      const { data, error } = await answer.json();
      if (error) fail(`${promql}: ${error}`);
      return data.result;
    };
    await loadUntil(async () => {
      const [up] = await query('sum_over_time(up{job="penderie"}[5m])').catch(() => []);
      return Number(up?.value[1]) >= SCRAPES;
    });
    let asked = 0;
    for (const { title, targets = [] } of dashboard.panels) {
      for (const { expr } of targets) {
        const values = (await query(filled(expr))).map(({ value }) => Number(value[1]));
        if (!values.some(Number.isFinite)) fail(`no data in "${title}": ${filled(expr)}`);
        asked++;
      }
    }
    ok(`each of the ${asked} queries of the dashboard has an answer`);
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/rules`);
    const all = (await answer.json()).data.groups.flatMap(({ rules }) => rules);
    const faulty = all.filter(({ health }) => health !== 'ok');
    if (faulty.length > 0) fail(`rules that cannot be evaluated: ${JSON.stringify(faulty)}`);
    const firing = all.filter(({ state }) => state === 'firing').map(({ name }) => name);
    ok(`all ${all.length} rules are evaluated; ${firing.length === 0 ? 'none fires' : `firing: ${firing}`}`);
  } finally {
    prometheus.kill('SIGTERM');
    await ended;
  }
}

/** As Grafana fills its variables in. */
function filled(expr) {
  return expr.replaceAll('$__rate_interval', '15s').replaceAll(/"\$(job|instance)"/g, '".*"');
}

/** Good and bad requests of four clients, until Prometheus has seen enough of it. */
async function loadUntil(done) {
  const samples = join(root, 'frontend/page/assets/samples');
  const bodies = readdirSync(samples).map((name) => readFileSync(join(samples, name)));
  const end = Date.now() + PATIENCE;
  let enough = false;
  const ask = async (path, init) => (await fetch(`http://${target}${path}`, init)).arrayBuffer();
  const client = async () => {
    while (!enough) {
      for (const body of bodies) await ask('/predict', { method: 'POST', body });
      await ask('/predict', { method: 'POST', body: 'no picture' });
      await ask('/models');
    }
  };
  const watch = async () => {
    try {
      while (!(await done())) {
        if (Date.now() > end) fail('Prometheus has not read the metrics often enough in time');
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    } finally {
      enough = true;
    }
  };
  await Promise.all([watch(), client(), client(), client(), client()]);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function run(program, words, cwd = root) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (error?.code === 'ENOENT') fail(`${program} is not here (Debian: apt-get install prometheus)`);
  if (status !== 0) fail(`${program} ${words.join(' ')}\n${stdout}${stderr}`);
}

function ok(what) {
  process.stdout.write(`ok    ${what}\n`);
}

function fail(what) {
  process.stderr.write(`FAIL  ${what}\n`);
  process.exit(1);
}
