import { live } from './i18n/live.js';

/**
 * Makes an element. Strings become text nodes and attributes stay attributes: nothing here parses
 * markup, so that data cannot turn into it.
 *
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name tag name
 * @param {Record<string, Words | boolean | null | undefined>} [attributes] true gives an empty
 *     attribute; false, null and undefined give none; a function follows the language
 * @param {...(Node | Words | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/**
 * The same for SVG.
 *
 * @template {keyof SVGElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, Words | boolean | null | undefined>} [attributes]
 * @param {...(Node | Words | null | undefined | false)} children
 * @returns {SVGElementTagNameMap[N]}
 */
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

/**
 * Sets an attribute; a function follows the language.
 *
 * @param {Element} element
 * @param {string} key
 * @param {Words | boolean | null | undefined} value
 */
export function setAttribute(element, key, value) {
  if (typeof value === 'function') {
    live(element, (translator) => element.setAttribute(key, value(translator)));
  } else if (value === true) {
    element.setAttribute(key, '');
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(key, String(value));
  }
}

/**
 * What draws on a canvas.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2DSettings} [settings]
 */
export const contextOf = (canvas, settings) =>
  /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', settings));

/** Brings a style sheet, once. @param {string} path */
export function styleSheet(path) {
  /** @type {HTMLLinkElement | null} */
  const known = document.querySelector(`link[rel="stylesheet"][href="${path}"]`);
  if (known?.sheet) {
    return Promise.resolve();
  }
  const link = known ?? el('link', { rel: 'stylesheet', href: path });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener(
      'error',
      () => {
        link.remove();
        reject(new TypeError(`no style sheet ${path}`));
      },
      { once: true },
    );
    if (!known) {
      document.head.append(link);
    }
  });
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
