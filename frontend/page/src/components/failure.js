import { ApiError } from '../api/api-error.js';
import { el } from '../dom.js';

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

/**
 * Nothing is here, and what to do about it.
 *
 * @param {Words} sentence what is missing
 * @param {...(Node | null)} next what to do: a link, a button
 */
export function empty(sentence, ...next) {
  return el(
    'div',
    { class: 'empty' },
    el('p', {}, sentence),
    next.length > 0 && el('p', { class: 'buttons' }, ...next),
  );
}

/**
 * What to tell a person of an error, in the page's language: by the problem's type; for a type that
 * the page does not know, the service's own detail; and without one, the status.
 *
 * @param {unknown} error
 * @param {Translator} translator
 * @returns {string}
 */
export function problemSentence(error, { t, has }) {
  if (!(error instanceof ApiError)) {
    return t('error.page');
  }
  if (error.kind === 'overloaded' && error.retryAfter !== null) {
    return t('error.overloadedFor', { seconds: error.retryAfter });
  }
  if (error.format !== null) {
    return t('error.unsupportedFormat', { format: error.format });
  }
  const key = `error.${error.kind}`;
  if (has(key)) {
    return t(key);
  }
  if (error.detail) {
    return error.detail;
  }
  return BY_STATUS[error.status] ? t(BY_STATUS[error.status]) : t('error.unknown', error);
}

/** For answers without a body that says more, as proxies give them. */
const BY_STATUS = {
  408: 'error.slow-body',
  413: 'error.image-too-large',
  415: 'error.unsupported-image',
  502: 'error.unreachable',
  503: 'error.not-ready',
  504: 'error.timeout',
};
