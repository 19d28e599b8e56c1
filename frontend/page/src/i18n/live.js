/**
 * Words that follow the page's language. A page speaks one language at a time, so this is the one
 * place with state of its own: whoever shows a word says how to make it, and it is made again when
 * the language changes. Nodes are held weakly: what the page has thrown away is forgotten.
 */

/** @type {Translator | null} */
let translator = null;

/** @type {Set<WeakRef<Node>>} */
const nodes = new Set();
/** @type {WeakMap<Node, { ref: WeakRef<Node>, says: ((translator: Translator) => void)[] }>} */
const speakers = new WeakMap();
const forgotten = new FinalizationRegistry((ref) => nodes.delete(ref));

/**
 * Calls `say` now, and again after each change of the language for as long as the node lives.
 *
 * @param {Node} node the node that `say` changes
 * @param {(translator: Translator) => void} say
 */
export function live(node, say) {
  const known = speakers.get(node);
  if (known) {
    known.says.push(say);
  } else {
    const ref = new WeakRef(node);
    speakers.set(node, { ref, says: [say] });
    nodes.add(ref);
    forgotten.register(node, ref);
  }
  if (translator !== null) {
    say(translator);
  }
}

/** Makes every living word anew. @param {Translator} next */
export function speak(next) {
  translator = next;
  for (const ref of [...nodes]) {
    const node = ref.deref();
    for (const say of (node && speakers.get(node)?.says) ?? []) {
      say(next);
    }
  }
}
