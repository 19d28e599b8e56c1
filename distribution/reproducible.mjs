// Whether two builds give the same archive. Two whole builds, so it is run on purpose:
//
//   node distribution/reproducible.mjs [MAVEN-OPTION]...            such as -o
//   node distribution/reproducible.mjs ONE.tar.gz ANOTHER.tar.gz    compares two that are there
//
// Builds what is committed twice, in two folders that differ in their path, their umask and their clock's zone, and
// compares names, modes, owners, dates and bytes. In app/quarkus/generated-bytecode.jar Quarkus numbers keys in the order
// in which its threads come by, and goes through sets in the order that they have by chance (docs/deployment.md): where
// classes differ by no more than that, it says so. Ends with 0 if nothing else differs. Needs git, Maven, tar, unzip and
// javap.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..');
const GENERATED = 'app/quarkus/generated-bytecode.jar';
const RECORDED = 'io/quarkus/runner/recorded/';
const SHARED = 'io/quarkus/runtime/generated/SharedConfig.class';

const words = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'penderie-reproducible-'));
try {
  const archives = words[0]?.endsWith('.tar.gz')
    ? words
    : [build('one', '022', 'UTC'), build('another/place', '077', 'Pacific/Auckland')];
  process.exitCode = compare(...archives) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function build(name, umask, zone) {
  const place = join(folder, name);
  const script = 'umask "$1"; git clone --quiet "$2" "$3"; cd "$3"; shift 3; exec mvn -B -q package -DskipTests -pl distribution -am "$@"';
  execFileSync('sh', ['-euc', script, 'sh', umask, REPOSITORY, place, ...words], {
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 2, 2],
  });
  const target = join(place, 'distribution/target');
  return join(target, readdirSync(target).find((file) => file.endsWith('.tar.gz')));
}

/** Whether two archives are the same but for numbers; says what it finds. */
function compare(one, another) {
  if (readFileSync(one).equals(readFileSync(another))) return say(true, 'the same bytes');
  const [first, second] = [unpack(one), unpack(another)];
  // The size of the generated classes changes with the digits of their numbers.
  const differing = different(first.list, second.list);
  if (differing.some((line) => !line.endsWith(GENERATED))) return say(false, `listed otherwise:\n${differing.join('\n')}`);
  const others = first.files.filter((file) => !same(first.root, second.root, file));
  if (others.some((file) => file !== GENERATED)) return say(false, `other bytes in ${others.join(', ')}`);
  say(true, `the same bytes in all files (${first.files.length}) but ${GENERATED}`);
  return compareClasses(join(first.root, GENERATED), join(second.root, GENERATED));
}

function compareClasses(one, another) {
  const [first, second] = [classes(one), classes(another)];
  if (first.names.join() !== second.names.join()) return say(false, 'other classes are generated, or in another order');
  const others = first.names.filter((name) => !name.endsWith('/') && !same(first.root, second.root, name));
  const [texts, otherTexts] = [first, second].map(({ root, names }) => withoutNumbers(root, names, others));
  const ordered = others.filter((name) => texts.get(name) !== otherTexts.get(name));
  const real = ordered.filter((name) => sorted(texts.get(name)) !== sorted(otherTexts.get(name)));
  if (real.length > 0) return say(false, `other code in ${real.join(', ')}`);
  say(true, `of its ${first.names.length} entries ${others.length - ordered.length} differ in numbers alone`);
  return say(true, `and ${ordered.length} in the order of instructions too: ${ordered.map((name) => basename(name)).join(', ')}`);
}

/** What classes do, with names in the place of numbers: a key is called after who puts it, a field after what it holds. */
function withoutNumbers(root, names, wanted) {
  const recorded = names.filter((name) => name.startsWith(RECORDED) && name.endsWith('.class'));
  const read = [...new Set([...wanted, ...recorded, SHARED])].filter((name) => name.endsWith('.class'));
  const code = disassembled(root, read);
  const called = new Map();
  for (const name of recorded) {
    const put = code.get(name).matchAll(/String (proxykey\d+)\n.+\n.*StartupContext\.putValue/g);
    for (const [index, [, key]] of [...put].entries()) called.set(key, `${name}#${index}`);
  }
  const held = code.get(SHARED).matchAll(/String (\S+)\nldc\s+\/\/ String (\S*)\n.*configClass:.*\nputstatic .*(configClass\$\d+):/g);
  for (const [, type, prefix, field] of held) called.set(field, `${type} ${prefix}`);
  const named = (text) => text.replaceAll(/\bproxykey\d+\b|configClass\$\d+/g, (number) => called.get(number) ?? number);
  return new Map(wanted.map((name) => [name, code.has(name) ? named(code.get(name)) : readFileSync(join(root, name), 'latin1')]));
}

/** The instructions in an order of their own; in which slots they keep things follows from the order that they had. */
function sorted(text) {
  return text.replaceAll(/\b([a-z](?:load|store))(?:_| +)\d+/g, '$1').split('\n').sort().join('\n');
}

/** javap's text of each class, without positions, which follow from how long the numbers are. */
function disassembled(root, names) {
  const files = names.map((name) => join(root, name));
  const text = execFileSync('javap', ['-p', '-c', '-constants', ...files], { encoding: 'utf8', maxBuffer: 2 ** 30 })
    .replaceAll(/^ +\d+: /gm, '')
    .replaceAll(/ +#\d+(, +\d+)?/g, '')
    .replaceAll('ldc_w', 'ldc')
    .replaceAll(/ +\/\/ /g, ' // ');
  const classes = text.split(/^(?=(?:public |final |abstract |synthetic )*(?:class|interface) )/m);
  return new Map(names.map((name, index) => [name, classes[index]]));
}

function unpack(archive) {
  const root = mkdtempSync(join(folder, 'unpacked-'));
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', root]);
  const text = execFileSync('tar', ['-tvzf', archive, '--full-time', '--utc'], { encoding: 'utf8' });
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { root, list: text.trim().split('\n'), files: files.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1)).sort() };
}

function classes(jar) {
  const root = mkdtempSync(join(folder, `${basename(jar, '.jar')}-`));
  execFileSync('unzip', ['-qq', jar, '-d', root]);
  return { root, names: execFileSync('unzip', ['-Z1', jar], { encoding: 'utf8', maxBuffer: 2 ** 28 }).trim().split('\n') };
}

function different(lines, others) {
  return lines.filter((line, index) => line !== others[index]).concat(others.slice(lines.length));
}

function same(one, another, name) {
  return readFileSync(join(one, name)).equals(readFileSync(join(another, name)));
}

function say(well, what) {
  console.log(`${well ? 'ok   ' : 'FAIL '} ${what}`);
  return well;
}
