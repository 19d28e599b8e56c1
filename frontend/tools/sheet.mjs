// Makes assets/samples/sheet.png, from which the page takes a random test picture: a row a class,
// the first pictures of each in the test split. Run it from anywhere: node frontend/tools/sheet.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gunzipSync } from 'node:zlib';

const SIDE = 28;
const COLUMNS = 20;
const CLASSES = 10;

const data = join(import.meta.dirname, '..', '..', 'backend', 'data', 'fashion-mnist');
const read = (name) => gunzipSync(readFileSync(join(data, name)));
const pictures = read('t10k-images-idx3-ubyte.gz').subarray(16);
const labels = read('t10k-labels-idx1-ubyte.gz').subarray(8);

const width = COLUMNS * SIDE;
const height = CLASSES * SIDE;
// A filter byte before each row: 1, the difference from the pixel on the left.
const rows = Buffer.alloc(height * (width + 1));
for (let index = 0; index < CLASSES; index++) {
  // The first one of each class hangs on the rail already.
  const chosen = [...labels.keys()].filter((at) => labels[at] === index).slice(1, COLUMNS + 1);
  for (const [column, at] of chosen.entries()) {
    for (let y = 0; y < SIDE; y++) {
      const from = at * SIDE * SIDE + y * SIDE;
      const to = (index * SIDE + y) * (width + 1) + 1 + column * SIDE;
      pictures.copy(rows, to, from, from + SIDE);
    }
  }
}
for (let y = 0; y < height; y++) {
  const row = rows.subarray(y * (width + 1), (y + 1) * (width + 1));
  for (let x = width; x > 1; x--) {
    row[x] -= row[x - 1];
  }
  row[0] = 1;
}

const head = Buffer.alloc(13);
head.writeUInt32BE(width, 0);
head.writeUInt32BE(height, 4);
head[8] = 8;
writeFileSync(
  join(import.meta.dirname, '..', 'assets', 'samples', 'sheet.png'),
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
