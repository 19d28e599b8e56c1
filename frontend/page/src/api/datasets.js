import { ApiError } from './api-error.js';

/** What is under way at one time: the service prepares one picture after the other. */
const AT_ONCE = 2;

/** After a refusal for want of time, in milliseconds. */
const PAUSE = 1000;

/** Names that differ by case and accents alone are one class. @param {string} name */
export const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();

/**
 * The id of a class: of the one that has that name, else one that may be made of it.
 *
 * @param {string} name
 * @param {Api.OwnClass[]} classes that there are
 */
export function classIdOf(name, classes) {
  const wanted = plain(name);
  const same = classes.find(
    ({ id, names }) =>
      id === wanted || plain(names.en ?? '') === wanted || plain(names.fr ?? '') === wanted,
  );
  if (same) {
    return same.id;
  }
  const id = wanted
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  const taken = new Set(classes.map((each) => each.id));
  const base = id || 'class';
  let free = base;
  for (let next = 2; taken.has(free); next += 1) {
    free = `${base}-${next}`;
  }
  return free;
}

/** The address of a dataset, or of something within it. @param {string} name @param {string[]} parts */
export const pathOf = (name, ...parts) =>
  ['datasets', name, ...parts].map((part) => encodeURIComponent(part)).join('/');

/**
 * Brings pictures into classes, and counts what became of them. What is refused is kept with its
 * reason; a busy service is asked again.
 *
 * @param {Client} api
 * @param {string} name of the dataset
 * @param {{ file: File, classId: string }[]} pictures
 * @param {{
 *   source?: 'camera',
 *   onProgress?: (tally: Tally) => void,
 *   signal: AbortSignal,
 * }} options
 * @returns {Promise<Tally>} rejects when none of the rest could be brought either
 *
 * @typedef {{
 *   done: number,
 *   taken: number,
 *   problems: { file: string, error: ApiError }[],
 * }} Tally done: looked at so far; taken: of these, what is in the dataset now, new or not
 */
export async function bringPictures(api, name, pictures, { source, onProgress, signal }) {
  /** @type {Tally} */
  const tally = { done: 0, taken: 0, problems: [] };
  const rest = pictures.values();

  async function one({ file, classId }) {
    for (;;) {
      try {
        const query = { class: classId, source, file: file.name };
        return await api.post(pathOf(name, 'pictures'), file, { query, signal });
      } catch (error) {
        if (
          !(error instanceof ApiError) ||
          !['overloaded', 'too-many-requests'].includes(error.kind)
        ) {
          throw error;
        }
        await pause((error.retryAfter ?? 0) * 1000 || PAUSE, signal);
      }
    }
  }

  async function worker() {
    for (const picture of rest) {
      try {
        await one(picture);
        tally.taken += 1;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ApiError) || !isOfThePicture(error)) {
          throw error;
        }
        tally.problems.push({ file: picture.file.name, error });
      }
      tally.done += 1;
      onProgress?.(tally);
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tally;
}

/** What is wrong with one picture; all else is wrong with the next one, too. */
const isOfThePicture = ({ status, kind }) =>
  [400, 413, 415, 422].includes(status) || kind === 'duplicate-picture';

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(clock);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
