/**
 * Lets a part of the screen be made anew under a reader's hands: the focus goes to what stands for
 * the same thing afterwards.
 *
 * @param {HTMLElement} root
 * @param {() => Promise<void>} change
 */
export async function keepFocus(root, change) {
  const focused = root.contains(document.activeElement) ? document.activeElement : null;
  await change();
  if (focused !== null && !focused.isConnected && document.activeElement === document.body) {
    const key = keyOf(focused);
    /** @type {NodeListOf<HTMLElement>} */
    const choices = root.querySelectorAll('a, button, input');
    const same = [...choices].find((each) => keyOf(each) === key);
    same?.focus({ preventScroll: true });
  }
}

const keyOf = (element) => `${element.getAttribute('href')} ${element.type} ${element.value}`;
