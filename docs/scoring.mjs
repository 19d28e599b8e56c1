// How much faster `penderie score` is than `penderie predict`: both answer to the same files, in turns.
//   node docs/scoring.mjs FOLDER [TURNS]
// Both times hold the start of the program and the loading of the version.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, turns = '3'] = process.argv.slice(2);
if (!folder) {
  console.error('node docs/scoring.mjs FOLDER [TURNS]');
  process.exit(2);
}
const penderie = join(dirname(fileURLToPath(import.meta.url)), '..', 'penderie');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const scratch = mkdtempSync(join(tmpdir(), 'scoring-'));

function seconds(...args) {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(penderie, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) {
    throw new Error(`penderie ${args[0]} ended with ${status}: ${stderr}`);
  }
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
try {
  const times = { predict: [], score: [] };
  for (let turn = 0; turn < Number(turns); turn++) {
    times.predict.push(seconds('predict', '--format', 'json', ...files));
    times.score.push(seconds('score', folder, '--output', join(scratch, `${turn}.parquet`)));
  }
  console.log(`${files.length} files, ${availableParallelism()} processors, median of ${turns} turns`);
  for (const [name, all] of Object.entries(times)) {
    const middle = median(all);
    console.log(`${name}: ${middle.toFixed(1)} s, ${(files.length / middle).toFixed(1)} a second`);
  }
  console.log(`ratio: ${(median(times.predict) / median(times.score)).toFixed(2)}`);
} finally {
  rmSync(scratch, { recursive: true });
}
