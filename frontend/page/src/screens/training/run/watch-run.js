import { followEvents } from '../../../api/event-stream.js';
import { isFinished, isLast, runFigures } from './run-figures.js';

/**
 * Follows one run for as long as the screen is there: over lost connections and restarts of the
 * service, and on again when somebody resumes it.
 *
 * @param {Api.RunSummary & Partial<Api.Run>} run
 * @param {Omit<Watching, 'onEvent'> & {
 *   onFrame: (figures: ReturnType<typeof runFigures>) => void,
 *   onEvent?: (event: import('../../../api/event-stream.js').ServiceEvent) => void,
 * }} options onFrame: at most once a frame
 * @returns {{ figures: ReturnType<typeof runFigures>, go: () => void }} go: goes on after the end,
 *     because the run was resumed
 */
export function watchRun(run, { onFrame, onEvent, ...options }) {
  const figures = runFigures(run);
  let waiting = false;
  const show = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        if (!options.signal.aborted) {
          onFrame(figures);
        }
      });
    }
  };
  const { go } = watchEvents(`training-runs/${encodeURIComponent(run.id)}`, {
    ...options,
    onEvent(event) {
      figures.accept(event);
      onEvent?.(event);
      show();
    },
  });
  return { figures, go };
}

/**
 * @typedef {{
 *   api: Client,
 *   onEvent: (event: import('../../../api/event-stream.js').ServiceEvent) => void,
 *   onConnection?: (state: 'connecting' | 'open' | 'waiting') => void,
 *   onGone?: (error: unknown) => void,
 *   signal: AbortSignal,
 * }} Watching onEvent: is given each event once; onGone: the service knows the run no more
 */

/**
 * Follows the events of a run or of a search.
 *
 * @param {`training-runs/${string}` | `searches/${string}`} path of it
 * @param {Watching} options
 * @returns {{ go: () => void }} go: goes on after the end
 */
export function watchEvents(path, { api, onEvent, onConnection, onGone, signal }) {
  /** @type {string | null} */
  let lastId = null;
  let following = false;
  let resumed = false;

  async function go() {
    if (following) {
      // What is still being read may end with the run's former end.
      resumed = true;
      return;
    }
    following = true;
    try {
      await followEvents(`${path}/events`, {
        lastId,
        signal,
        isLast,
        onEvent(event) {
          lastId = event.id ?? lastId;
          onEvent(event);
        },
        onState(state) {
          onConnection?.(state);
          if (state === 'waiting') {
            // Asked for the banner's sake: the client tells the page that the service is away.
            api.get(path, { signal }).catch(() => {});
          }
        },
      });
    } catch (error) {
      onGone?.(error);
    }
    following = false;
    if (resumed && !signal.aborted) {
      resumed = false;
      look();
    }
  }

  // Somebody else may have resumed it while this tab was out of sight.
  const look = async () => {
    if (document.visibilityState === 'visible' && !following) {
      const now = await api.get(path, { signal }).catch(() => null);
      if (now !== null && !isFinished(now.state)) {
        go();
      }
    }
  };
  document.addEventListener('visibilitychange', look, { signal });
  go();
  return { go };
}
