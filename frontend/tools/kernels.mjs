// Makes src/screens/home/theory/learned-kernels.js: the 32 kernels of 3 × 3 in the first layer of
// the version that comes with Penderie. Run it from anywhere: node frontend/tools/kernels.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = 'report-network';
const SHAPE = [32, 1, 3, 3];

const root = join(import.meta.dirname, '..', '..');
const file = readFileSync(join(root, 'backend', 'models', VERSION, 'parameters.params'));
// DJL writes an array as its shape (a count, then 64-bit sizes), a layout, then the values.
const wanted = Buffer.alloc(4 + SHAPE.length * 8);
wanted.writeInt32BE(SHAPE.length, 0);
for (const [index, size] of SHAPE.entries()) {
  wanted.writeBigInt64BE(BigInt(size), 4 + index * 8);
}
const at = file.indexOf(wanted);
if (at < 0) {
  throw new Error(`no array of ${SHAPE.join(' × ')} in the parameters of ${VERSION}`);
}
const layout = at + wanted.length;
const letters = file.readInt32BE(layout);
let start = layout + 4 + letters * 2;
// The values: their length in bytes, then little-endian floats.
const bytes = SHAPE.reduce((product, size) => product * size, 1) * 4;
const length = Buffer.alloc(4);
length.writeInt32BE(bytes, 0);
start = file.indexOf(length, start) + 4;
const values = Array.from({ length: bytes / 4 }, (_, index) => file.readFloatLE(start + index * 4));
const kernels = Array.from({ length: SHAPE[0] }, (_, index) =>
  values.slice(index * 9, index * 9 + 9).map((value) => Math.round(value * 1000) / 1000),
);
writeFileSync(
  join(root, 'frontend', 'page', 'src', 'screens', 'home', 'theory', 'learned-kernels.js'),
  `/** Made by tools/kernels.mjs: the first layer of the version that comes with Penderie. */
export const VERSION = '${VERSION}';

/** Each row by row, 3 × 3. */
// biome-ignore format: one kernel a line
export const LEARNED = Object.freeze([
${kernels.map((kernel) => `  [${kernel.join(', ')}],`).join('\n')}
]);
`,
);
