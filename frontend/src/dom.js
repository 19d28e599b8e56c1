/**
 * Makes an element. Strings become text nodes and attributes stay attributes: nothing here parses
 * markup, so that data cannot turn into it.
 *
 * @param {string} name tag name
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] true gives an
 *     empty attribute; false, null and undefined give none
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
