/**
 * The pictures that were brought, kept in this browser, so that back, forward, reload and another tab
 * show them again. They are bounded in number, size and age, and go nowhere.
 *
 * @typedef {import('./corrections.js').Corrections} Corrections
 * @typedef {{ key: string, at: number, bytes: number, corrections: Record<number, Corrections> }} Note
 *     at: when they were brought, in milliseconds; corrections: by the place of the file
 * @typedef {Note & { files: File[] }} Entry pictures that were brought at once
 */

const DATABASE = 'penderie';
const DAY = 24 * 3600 * 1000;

/** How much is kept; what is more than that by itself is kept as long as the page is open. */
export const LIMITS = Object.freeze({ entries: 20, bytes: 64 * 1024 * 1024, age: 7 * DAY });

/** Of this page, also where the browser keeps nothing. @type {Map<string, Entry>} */
const here = new Map();

/** @param {File[]} files @returns {Entry} */
export function entryOf(files, now = Date.now()) {
  const letters = crypto.getRandomValues(new Uint8Array(10));
  return {
    key: Array.from(letters, (value) => (value % 36).toString(36)).join(''),
    at: now,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    corrections: {},
    files,
  };
}

/**
 * Which entries have to go: the oldest, beyond what may be kept.
 *
 * @param {Pick<Note, 'key' | 'at' | 'bytes'>[]} notes
 * @param {number} now
 * @returns {string[]} their keys
 */
export function overflowing(notes, now) {
  let [entries, bytes] = [0, 0];
  return notes
    .toSorted((a, b) => b.at - a.at)
    .filter((note) => {
      entries++;
      bytes += note.bytes;
      return entries > LIMITS.entries || bytes > LIMITS.bytes || now - note.at > LIMITS.age;
    })
    .map(({ key }) => key);
}

/** Keeps pictures, and lets go what is too much then. @param {Entry} entry */
export async function keep(entry) {
  here.set(entry.key, entry);
  for (const key of [...here.keys()].slice(0, -LIMITS.entries)) {
    here.delete(key);
  }
  const { files, ...note } = entry;
  if (note.bytes <= LIMITS.bytes) {
    await quietly('readwrite', (notes, pictures) => {
      notes.put(note);
      pictures.put(files, note.key);
      const all = notes.getAll();
      all.addEventListener('success', () => {
        for (const key of overflowing(all.result, Date.now())) {
          notes.delete(key);
          pictures.delete(key);
        }
      });
    });
  }
}

/** Keeps what the reader corrected. @param {Entry} entry */
export async function keepCorrections({ files: _, ...note }) {
  await quietly('readwrite', (notes) => {
    // Not if it is gone by now.
    const known = notes.getKey(note.key);
    known.addEventListener('success', () => known.result && notes.put(note));
  });
}

/** @param {string} key @returns {Promise<Entry | null>} null where it is gone */
export async function find(key) {
  const known = here.get(key);
  if (known) {
    return known;
  }
  const found = await quietly('readonly', (notes, pictures) => [notes.get(key), pictures.get(key)]);
  const [note, files] = found?.map(({ result }) => result) ?? [];
  if (!note || !Array.isArray(files) || Date.now() - note.at > LIMITS.age) {
    return null;
  }
  const entry = { ...note, files };
  here.set(key, entry);
  return entry;
}

/** Deletes all of them. */
export async function forgetAll() {
  here.clear();
  await quietly('readwrite', (notes, pictures) => {
    notes.clear();
    pictures.clear();
  });
}

/**
 * Does something in the browser's storage, which may be forbidden or full: then nothing is done.
 *
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(notes: IDBObjectStore, pictures: IDBObjectStore) => T} work
 * @returns {Promise<T | null>} once all of it is done
 */
async function quietly(mode, work) {
  try {
    const database = await opened();
    try {
      const transaction = database.transaction(['notes', 'pictures'], mode);
      const done = new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve);
        transaction.addEventListener('abort', reject);
      });
      const result = work(transaction.objectStore('notes'), transaction.objectStore('pictures'));
      await done;
      return result;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

/** @returns {Promise<IDBDatabase>} */
const opened = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('notes', { keyPath: 'key' });
      request.result.createObjectStore('pictures');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
