import { brought } from './on-demand.js';
import { region } from './region.js';
import { skeleton } from './skeleton.js';
import { nextTurn } from './turns.js';
import { whenWanted } from './when-wanted.js';

/**
 * A part of a screen that stands below what is seen first: its module is brought and it is built when
 * it is wanted, in a turn of its own. A module that does not come is a file that does not
 * come: that is said in its place, with a button to try again.
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
