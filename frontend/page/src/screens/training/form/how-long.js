import { el } from '../../../dom.js';

/**
 * Asks how long a run would take, before it is started: the service makes a few steps of it.
 *
 * @param {{
 *   api: Client,
 *   wish: () => object | null,
 *   explain: (error: any) => void,
 *   signal: AbortSignal,
 * }} options wish: what to ask about, null when something is wrong with it; explain: says what the
 *     service refuses
 * @returns {{ button: HTMLElement, answer: HTMLElement, clear: () => void }} clear: what was said is
 *     no longer true
 */
export function howLong({ api, wish, explain, signal }) {
  const button = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('training.how-long'),
  );
  const answer = el('p', { class: 'small how-long', role: 'status' });
  /** Grows with every answer that is no longer wanted. */
  let turn = 0;
  const clear = () => {
    turn++;
    answer.replaceChildren();
  };
  button.addEventListener(
    'click',
    async () => {
      const asked = wish();
      if (asked === null || button.getAttribute('aria-disabled') === 'true') {
        return;
      }
      clear();
      const mine = turn;
      button.setAttribute('aria-disabled', 'true');
      answer.replaceChildren(el('span', {}, ({ t }) => t('training.estimating')));
      try {
        const { seconds, epochs } = await api.post('training-runs/estimates', asked, { signal });
        if (mine === turn) {
          answer.replaceChildren(
            el('span', {}, ({ t, duration }) =>
              t('training.takes', { time: duration(Math.ceil(seconds) * 1000), count: epochs }),
            ),
          );
        }
      } catch (error) {
        if (!signal.aborted && mine === turn) {
          clear();
          explain(error);
        }
      } finally {
        button.removeAttribute('aria-disabled');
      }
    },
    { signal },
  );
  return { button, answer, clear };
}
