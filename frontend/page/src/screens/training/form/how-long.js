import { brought } from '../../../components/on-demand.js';
import { el } from '../../../dom.js';

/** So many seconds of training are started only by who knows of them. */
const LONG = 300;

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
 * @returns {{
 *   button: HTMLElement,
 *   answer: HTMLElement,
 *   clear: () => void,
 *   agreed: (asked: object) => Promise<boolean>,
 * }} clear: what was said is no longer true; agreed: whether a run may begin: a long one is asked about
 */
export function howLong({ api, wish, explain, signal }) {
  const button = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('training.how-long'),
  );
  const answer = el('p', { class: 'small how-long', role: 'status' });
  /** Grows with every answer that is no longer wanted. */
  let turn = 0;
  /** What was answered about what is chosen now; null where that is not known. */
  let known = /** @type {Api.TrainingEstimate | null} */ (null);
  const clear = () => {
    turn++;
    known = null;
    answer.replaceChildren();
  };
  const takes =
    ({ seconds, epochs }) =>
    ({ t, duration, number }) =>
      t('training.takes', {
        time: duration(Math.ceil(seconds) * 1000),
        count: number(epochs),
      });

  /** Rejects only while the answer is still wanted. @param {object} asked */
  async function ask(asked) {
    clear();
    const mine = turn;
    answer.replaceChildren(el('span', {}, ({ t }) => t('training.estimating')));
    try {
      const estimate = await api.post('training-runs/estimates', asked, { signal });
      if (mine === turn) {
        known = estimate;
        answer.replaceChildren(el('span', {}, takes(estimate)));
      }
    } catch (error) {
      if (!signal.aborted && mine === turn) {
        clear();
        throw error;
      }
    }
  }

  /** @param {object} asked */
  async function agreed(asked) {
    if (known === null) {
      try {
        await ask(asked);
      } catch (error) {
        if (/** @type {any} */ (error).kind === 'unauthorized') {
          throw error;
        }
        // Whatever else is wrong, the start itself says best.
      }
    }
    const estimate = known;
    if (estimate === null || estimate.seconds < LONG) {
      return true;
    }
    const { confirm } = await brought(() => import('../../../components/confirm-dialog.js'));
    return confirm({
      heading: ({ t }) => t('training.long-heading'),
      content: [takes(estimate), ({ t }) => t('training.long')],
      action: ({ t }) => t('training.start'),
      cancel: ({ t }) => t('training.long-change'),
      signal,
    });
  }

  button.addEventListener(
    'click',
    async () => {
      const asked = wish();
      if (asked === null || button.getAttribute('aria-disabled') === 'true') {
        return;
      }
      button.setAttribute('aria-disabled', 'true');
      try {
        await ask(asked);
      } catch (error) {
        explain(error);
      } finally {
        button.removeAttribute('aria-disabled');
      }
    },
    { signal },
  );
  return { button, answer, clear, agreed };
}
