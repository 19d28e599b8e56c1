import { el } from '../../../dom.js';
import { runName } from './run-state.js';

/** The service holds far fewer in its queue. */
const LOOKED_AT = 100;

/**
 * What a run waits for: the one that trains, and how many wait.
 *
 * @param {string} id of the run
 * @param {Pick<Page, 'api' | 'signal'>} page
 * @returns {{ node: HTMLElement, show: (queued: boolean) => void }}
 */
export function queueWords(id, { api, signal }) {
  const node = el('p', { class: 'run-queue' });
  node.hidden = true;
  return {
    node,
    async show(queued) {
      node.hidden = !queued;
      if (!queued) {
        return;
      }
      const page = await api
        .get('training-runs', { signal, query: { limit: LOOKED_AT } })
        .catch(() => null);
      const runs = page?.runs ?? [];
      const training = runs.find(({ state }) => state === 'running' || state === 'cancelling');
      const waiting = runs.filter((run) => run.state === 'queued' && run.id !== id).length;
      node.replaceChildren(
        el('span', {}, ({ t }) =>
          training
            ? t('training.queue-behind', { version: runName(training) })
            : t('training.queue-soon'),
        ),
        ' ',
        el('span', {}, ({ t, number }) =>
          waiting === 0 ? '' : t('training.queue-others', { count: number(waiting) }),
        ),
      );
    },
  };
}
