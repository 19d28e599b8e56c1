import { ApiError } from '../api/api-error.js';

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
  413: 'error.image-too-large',
  415: 'error.unsupported-image',
  502: 'error.unreachable',
  503: 'error.not-ready',
  504: 'error.timeout',
};
