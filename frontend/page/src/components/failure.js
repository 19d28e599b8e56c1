import { ApiError } from '../api/api-error.js';
import { el } from '../dom.js';
import { problemSentence } from '../i18n/problem-sentence.js';

/**
 * What went wrong and what to do next, with a button to try again. When the service was away, it
 * tries again by itself once it is back.
 *
 * @param {unknown} error
 * @param {{
 *   onRetry?: () => void,
 *   store?: PageStore,
 *   signal: AbortSignal,
 *   level?: 2 | 3,
 * }} options signal: ends the view; level: of the heading
 */
export function failure(error, { onRetry, store, signal, level = 2 }) {
  const view = el(
    'div',
    { class: 'error' },
    el(`h${level}`, {}, ({ t }) => t('error.heading')),
    el('p', {}, (translator) => problemSentence(error, translator)),
  );
  if (onRetry) {
    const button = el('button', { type: 'button', class: 'button' }, ({ t }) => t('error.retry'));
    button.addEventListener('click', onRetry, { signal });
    view.append(button);
    if (error instanceof ApiError && error.retryable) {
      store?.addEventListener(
        'connection',
        () => {
          if (store.get('connection') === 'up') {
            onRetry();
          }
        },
        { signal },
      );
    }
  }
  return view;
}
