/** Longest edge, in pixels, of what is drawn anew: the service looks at 256. */
const EDGE = 1024;

const letters = (text) => Array.from(text, (letter) => letter.charCodeAt(0));

/** What the service reads, by the first bytes; null stands for any. */
const READ = [
  [0x89, ...letters('PNG')],
  [0xff, 0xd8, 0xff],
  letters('GIF8'),
  letters('BM'),
  [...letters('RIFF'), null, null, null, null, ...letters('WEBP')],
];

/**
 * What people send instead, under the names by which they know it.
 *
 * @type {[string, (number | null)[]][]}
 */
const OTHERS = [
  ['HEIC', [null, null, null, null, ...letters('ftyphe')]],
  ['HEIC', [null, null, null, null, ...letters('ftypmif1')]],
  ['AVIF', [null, null, null, null, ...letters('ftypavi')]],
  ['MP4, MOV', [null, null, null, null, ...letters('ftyp')]],
  ['TIFF', letters('II*\0')],
  ['TIFF', letters('MM\0*')],
  ['JPEG XL', [0xff, 0x0a]],
  ['JPEG XL', [0, 0, 0, 12, ...letters('JXL ')]],
  ['PDF', letters('%PDF')],
  ['Photoshop', letters('8BPS')],
  ['ICO', [0, 0, 1, 0]],
];

/** @param {Uint8Array} bytes @param {(number | null)[]} signature */
const begins = (bytes, signature) =>
  signature.every((value, index) => value === null || bytes[index] === value);

/** @param {Blob} file */
const firstBytes = async (file) => new Uint8Array(await file.slice(0, 16).arrayBuffer());

/**
 * The name of a format that the service does not read.
 *
 * @param {Blob} file
 * @returns {Promise<string | null>} null for one without a name here
 */
export async function otherFormat(file) {
  const bytes = await firstBytes(file);
  return OTHERS.find(([, signature]) => begins(bytes, signature))?.[0] ?? null;
}

/** @type {WeakMap<Blob, Promise<Blob>>} */
const drawn = new WeakMap();

/**
 * The file, if the service reads its format; else, where this browser can show the picture, that
 * picture as a PNG, upright and of bounded size; and the file where it cannot.
 *
 * @param {Blob} file
 * @param {(file: Blob) => Promise<Blob>} [draw]
 * @returns {Promise<Blob>}
 */
export async function readable(file, draw = drawAnew) {
  const bytes = await firstBytes(file);
  if (READ.some((signature) => begins(bytes, signature))) {
    return file;
  }
  const known = drawn.get(file) ?? draw(file).catch(() => file);
  drawn.set(file, known);
  return known;
}

/** @param {Blob} file */
async function drawAnew(file) {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const scale = Math.min(1, EDGE / Math.max(naturalWidth, naturalHeight));
    const side = (length) => Math.max(1, Math.round(length * scale));
    const canvas = new OffscreenCanvas(side(naturalWidth), side(naturalHeight));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
