import { el } from '../../../dom.js';
import { live } from '../../../i18n/live.js';

/**
 * Words that follow both the language and the figures behind them.
 *
 * @param {(translator: Translator) => string} say
 * @param {keyof HTMLElementTagNameMap} [name] of the element
 * @param {Record<string, string>} [attributes]
 * @returns {{ node: HTMLElement, refresh: () => void }} refresh: after the figures changed
 */
export function reading(say, name = 'span', attributes = {}) {
  const node = el(name, attributes);
  /** @type {Translator} */
  let translator;
  const refresh = () => {
    const words = say(translator);
    if (node.textContent !== words) {
      node.textContent = words;
    }
  };
  live(node, (next) => {
    translator = next;
    refresh();
  });
  return { node, refresh };
}
