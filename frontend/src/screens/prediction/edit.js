import { canvasFile } from '../../api/pictures.js';

/**
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Crop shares of the
 *     picture's width and height, 0 to 1
 * @typedef {{ crop: Crop | null, invert: boolean }} Edit
 */

/** Larger copies bring nothing: the network looks at 28 × 28 pixels. */
const LONGEST = 1024;

/**
 * Part of a picture as a file of its own.
 *
 * @param {File} file one that this browser can show
 * @param {Crop} crop
 */
export async function cropped(file, crop) {
  const bitmap = await createImageBitmap(file);
  const { x, y, width, height } = pixelsOf(crop, bitmap);
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  });
  canvas.getContext('2d').drawImage(bitmap, x, y, width, height, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvasFile(canvas, file.name);
}

/**
 * The picture that the network saw, light for dark. It has the network's size, so the service
 * passes it on as it is. The black that was laid around a picture to make it square stays black.
 *
 * @param {{ mediaType: string, data: string }} picture as the service gives it
 * @param {string} name of the file
 */
export async function inverted({ mediaType, data }, name) {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mediaType }));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: bitmap.width,
    height: bitmap.height,
  });
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const inside = content(image);
  for (let y = inside.top; y < inside.bottom; y++) {
    for (let x = inside.left; x < inside.right; x++) {
      const at = (y * image.width + x) * 4;
      const gray = 255 - image.data[at];
      image.data.set([gray, gray, gray, 255], at);
    }
  }
  context.putImageData(image, 0, 0);
  return canvasFile(canvas, name);
}

/**
 * The smallest part that has all pixels that are not black; all of a picture that is black.
 *
 * @param {{ width: number, height: number, data: ArrayLike<number> }} image four values a pixel
 */
export function content({ width, height, data }) {
  const lit = (x, y) => data[(y * width + x) * 4] > 0;
  const columns = range(width).filter((x) => range(height).some((y) => lit(x, y)));
  const rows = range(height).filter((y) => range(width).some((x) => lit(x, y)));
  return columns.length === 0
    ? { left: 0, top: 0, right: width, bottom: height }
    : { left: columns[0], top: rows[0], right: columns.at(-1) + 1, bottom: rows.at(-1) + 1 };
}

const range = (count) => Array.from({ length: count }, (_, index) => index);

/**
 * A crop in whole pixels, at least one each way.
 *
 * @param {Crop} crop
 * @param {{ width: number, height: number }} picture
 */
export function pixelsOf({ left, top, right, bottom }, { width, height }) {
  const x = Math.min(width - 1, Math.round(left * width));
  const y = Math.min(height - 1, Math.round(top * height));
  return {
    x,
    y,
    width: Math.max(1, Math.round(right * width) - x),
    height: Math.max(1, Math.round(bottom * height) - y),
  };
}
