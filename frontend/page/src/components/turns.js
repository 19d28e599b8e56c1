/**
 * Resolves in a task of its own, so that what is built next does not hold up an answer to the reader
 * and the browser can draw what is there. Several who wait go on one by one, each after a frame.
 */
export function nextTurn() {
  last = last.then(frame);
  return last;
}

let last = Promise.resolve();

/** A page that nobody sees draws no frames. */
const frame = () =>
  new Promise((resolve) => {
    if (document.hidden) {
      setTimeout(resolve);
    } else {
      requestAnimationFrame(() => setTimeout(resolve));
    }
  });
