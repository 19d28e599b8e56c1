import { garmentTag } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { tallyOf } from './many-order.js';
import { said } from './verdict.js';

/**
 * How many pictures have each answer; pressed, an answer shows its pictures alone, several those of any
 * of them.
 *
 * @param {{ onChosen: () => void, signal: AbortSignal }} options onChosen: other answers are pressed
 * @returns {{
 *   node: HTMLElement,
 *   show: (items: import('./queue.js').Item[]) => void,
 *   chosen: ReadonlySet<import('./many-order.js').Answer>,
 * }} chosen: what is pressed; empty for all
 */
export function manyTally({ onChosen, signal }) {
  const node = el('ul', { class: 'tally', 'aria-label': ({ t }) => t('results.title') });
  /** @type {Set<import('./many-order.js').Answer>} */
  const chosen = new Set();
  /** @type {Map<import('./many-order.js').Answer, { line: HTMLElement, count: HTMLElement }>} */
  const lines = new Map();

  function lineOf({ answer, network }) {
    const count = el('strong');
    const button = el(
      'button',
      { type: 'button', class: 'quiet', 'aria-pressed': 'false' },
      nameOf(answer, network),
      ' ',
      count,
    );
    button.addEventListener(
      'click',
      () => {
        if (!chosen.delete(answer)) {
          chosen.add(answer);
        }
        button.setAttribute('aria-pressed', String(chosen.has(answer)));
        onChosen();
      },
      { signal },
    );
    return { line: el('li', {}, button), count };
  }

  return {
    node,
    chosen,
    show(items) {
      const tally = tallyOf(items);
      for (const { answer, count, network } of tally) {
        const known = lines.get(answer) ?? lineOf({ answer, network });
        lines.set(answer, known);
        known.count.replaceChildren(el('span', {}, ({ number }) => number(count)));
      }
      // What failed may have an answer now.
      for (const [answer, { line }] of lines) {
        if (!tally.some((each) => each.answer === answer)) {
          line.remove();
          lines.delete(answer);
          chosen.delete(answer);
        }
      }
      const order = tally.flatMap(({ answer }) => lines.get(answer)?.line ?? []);
      // Whoever is at one keeps it, and its place.
      if (!node.contains(document.activeElement) || order.some(({ isConnected }) => !isConnected)) {
        node.append(...order);
      }
    },
  };
}

/** @param {import('./many-order.js').Answer} answer @param {import('./network.js').Network | undefined} network */
const nameOf = (answer, network) =>
  network === undefined
    ? el('span', {}, ({ t }) => t('results.failed'))
    : answer === 'none'
      ? el('span', {}, said('unknown', network))
      : garmentTag(/** @type {number} */ (answer), network.names);
