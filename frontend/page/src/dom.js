import { live } from './i18n/live.js';

/**
 * What may stand where a text stands: the text itself, or a function from the page's translator to
 * it, which is asked again whenever the language changes.
 *
 * @typedef {string | number | ((translator: import('./i18n/translate.js').Translator) => string)} Words
 */

/**
 * Makes an element. Strings become text nodes and attributes stay attributes: nothing here parses
 * markup, so that data cannot turn into it.
 *
 * @param {string} name tag name
 * @param {Record<string, Words | boolean | null | undefined>} [attributes] true gives an empty
 *     attribute; false, null and undefined give none; a function follows the language
 * @param {...(Node | Words | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. @returns {SVGElement} */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

/** A text node that follows the language. @param {Words} words */
export function text(words) {
  const node = document.createTextNode('');
  if (typeof words === 'function') {
    live(node, (translator) => {
      node.data = words(translator);
    });
  } else {
    node.data = String(words);
  }
  return node;
}

/** Sets an attribute; a function follows the language. @param {Words | boolean | null} value */
export function setAttribute(element, key, value) {
  if (typeof value === 'function') {
    live(element, (translator) => element.setAttribute(key, value(translator)));
  } else if (value === true) {
    element.setAttribute(key, '');
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(key, String(value));
  }
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    setAttribute(element, key, value);
  }
  for (const child of children) {
    if (child instanceof Node) {
      element.append(child);
    } else if (child !== null && child !== undefined && child !== false) {
      element.append(text(child));
    }
  }
  return element;
}
