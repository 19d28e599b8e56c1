import { el } from '../../../dom.js';
import { live } from '../../../i18n/live.js';
import { isFinished } from './run-figures.js';

/** The sign of each state, so that the eye finds it; the word says it. */
const SIGNS = {
  queued: '…',
  running: '▸',
  cancelling: '▪',
  succeeded: '✓',
  failed: '✕',
  cancelled: '▪',
  interrupted: '‖',
};

/** A state in words. @param {string} state @returns {Words} */
export const stateWords =
  (state) =>
  ({ t, has }) =>
    has(`training.state-${state}`) ? t(`training.state-${state}`) : state;

/** A state as a label. @param {string} state */
export const stateLabel = (state) =>
  el(
    'span',
    { class: `run-state ${isFinished(state) ? '' : 'live'}`, 'data-state': state },
    el('span', { class: 'run-sign', 'aria-hidden': 'true' }, SIGNS[state] ?? '·'),
    el('span', {}, stateWords(state)),
  );

/** What a run is called: its version, or its id before it has one; a search has a name. */
export const runName = (run) => run.version ?? run.name ?? run.id;

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
