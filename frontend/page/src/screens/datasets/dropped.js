/**
 * What was dropped or chosen, apart: archives, and pictures with the folder that each lies in.
 *
 * @typedef {{ archives: File[], pictures: { file: File, folder: string | null }[] }} Dropped folder:
 *     the innermost one; null for a picture that lies in none
 */

const ARCHIVE = /\.(zip|tar|tar\.gz|tgz)$/i;
const PICTURE = /\.(png|jpe?g|webp|gif|bmp)$/i;

/**
 * @param {{ file: File, path: string }[]} files path: with folders, apart by slashes
 * @returns {Dropped}
 */
export function sorted(files) {
  /** @type {Dropped} */
  const found = { archives: [], pictures: [] };
  for (const { file, path } of files) {
    const parts = path.split('/').filter((part) => part !== '');
    if (parts.some((part) => part.startsWith('.') || part === '__MACOSX')) {
      continue;
    }
    if (ARCHIVE.test(file.name)) {
      found.archives.push(file);
    } else if (file.type.startsWith('image/') || PICTURE.test(file.name)) {
      found.pictures.push({ file, folder: parts.length > 1 ? parts[parts.length - 2] : null });
    }
  }
  return found;
}

/** Files of an input, with their folders where a folder was chosen. @param {Iterable<File>} files */
export const chosen = (files) =>
  sorted([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));

/**
 * Files that were dropped, and those in folders that were.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<Dropped>}
 */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null)) {
    return chosen(transfer.files);
  }
  const files = await Promise.all(
    entries.map((entry) => (entry === null ? [] : within(entry, ''))),
  );
  return sorted(files.flat());
}

/** @returns {Promise<{ file: File, path: string }[]>} */
async function within(entry, above) {
  const path = `${above}${entry.name}`;
  if (entry.isFile) {
    return [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path }];
  }
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    // It gives a hundred at a time, and none at the end.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return files;
    }
    for (const each of some) {
      files.push(...(await within(each, `${path}/`)));
    }
  }
}
