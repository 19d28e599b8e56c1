import { unreachable } from '../api/api-error.js';
import { failure } from './failure.js';
import { nextTurn, whenWanted } from './moments.js';
import { region, skeleton } from './region.js';

/**
 * Brings a module when it is needed: a module that does not come is a file that does not come.
 *
 * @template M
 * @param {() => Promise<M>} load an `import()`
 * @returns {Promise<M>} rejects with the error of a service that is away
 */
export async function brought(load) {
  try {
    return await load();
  } catch {
    throw unreachable();
  }
}

/**
 * Brings a module that a press needs and goes on with it. When it does not come, or what follows
 * goes wrong, that is said, with a button to try again.
 *
 * @template M
 * @param {HTMLElement} place where to say it; empty otherwise
 * @param {{
 *   load: () => Promise<M>,
 *   go: (module: M) => unknown,
 *   store?: PageStore,
 *   signal: AbortSignal,
 * }} options
 */
export async function onDemand(place, options) {
  const { load, go, store, signal } = options;
  try {
    const module = await brought(load);
    if (!signal.aborted) {
      place.replaceChildren();
      await go(module);
    }
  } catch (error) {
    if (!signal.aborted) {
      const onRetry = () => onDemand(place, options);
      place.replaceChildren(failure(error, { onRetry, store, signal, level: 3 }));
      place.scrollIntoView({ block: 'nearest' });
    }
  }
}

/**
 * A part of a screen that stands below what is seen first: its module is brought and it is built when
 * it is wanted, in a turn of its own. A module that does not come is said in its place, with a button
 * to try again.
 *
 * @template M
 * @param {HTMLElement} root where it is built
 * @param {{
 *   bring: () => Promise<M>,
 *   build: (module: M, signal: AbortSignal) => Node | Node[],
 *   placeholder?: () => Node | Node[],
 *   store: PageStore,
 *   signal: AbortSignal,
 *   level?: 2 | 3,
 * }} options build: its signal ends with the part; placeholder: of final size, since what is above
 *     the reader is built as well; level: of an error's heading
 */
export function later(root, { bring, build, placeholder = skeleton, store, signal, level }) {
  const load = async () => {
    const module = await brought(bring);
    await nextTurn();
    return module;
  };
  root.replaceChildren(...[placeholder()].flat());
  whenWanted(
    root,
    () => region(root, { load, show: build, placeholder, store, signal, level }),
    signal,
  );
}
