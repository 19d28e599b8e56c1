import { ApiError, errorFrom, unreachable } from '../api/api-error.js';
import { OVERTAKEN, onlyLatest } from '../api/only-latest.js';
import { dropArea } from '../components/drop-area.js';
import { picker } from '../components/picker.js';
import { resultView } from '../components/result-view.js';
import { el } from '../dom.js';
import { problemSentence } from '../i18n/problem-sentence.js';

/**
 * The screen that takes a picture and shows what the network says of it.
 *
 * @param {HTMLElement} root
 * @param {{
 *   api: ReturnType<typeof import('../api/client.js').createClient>,
 *   i18n: import('../i18n/i18n.js').I18n,
 *   signal: AbortSignal,
 * }} options signal ends the screen
 */
export function mount(root, { api, i18n, signal }) {
  const latest = onlyLatest();
  /** @type {{ picture: { file: File, url: string, name: string } | null, outcome: import('../components/result-view.js').Outcome | null, error: unknown, busy: boolean, note: string | null, count: number }} */
  const state = { picture: null, outcome: null, error: null, busy: false, note: null, count: 0 };
  let views = new AbortController();

  const status = el('p', { class: 'visually-hidden', role: 'status' });
  const intro = el('div', { class: 'intro' });
  const result = el('section', { class: 'outcome', tabindex: -1 });
  const choose = el('section', { class: 'chooser' });
  const curtain = el('p', { class: 'curtain', 'aria-hidden': 'true' });
  root.replaceChildren(intro, result, choose, curtain, status);

  function render() {
    const { t } = i18n.translator;
    views.abort();
    views = new AbortController();
    root.classList.toggle('with-result', state.picture !== null || state.error !== null);
    result.toggleAttribute('aria-busy', state.busy);
    result.setAttribute('aria-label', t('result.heading'));
    result.hidden = state.picture === null && state.error === null && state.note === null;
    result.replaceChildren(...resultNodes());
  }

  function resultNodes() {
    const { t } = i18n.translator;
    const note = state.note && el('p', { class: 'note' }, t(state.note, { count: state.count }));
    if (state.error !== null) {
      return [note, errorView()].filter(Boolean);
    }
    if (state.picture === null) {
      return [note].filter(Boolean);
    }
    return [note, resultView(state.picture, state.outcome, i18n.translator, views.signal)].filter(
      Boolean,
    );
  }

  function errorView() {
    const { t } = i18n.translator;
    const view = el(
      'div',
      { class: 'error' },
      el('h2', {}, t('error.heading')),
      el('p', {}, problemSentence(state.error, i18n.translator)),
    );
    if (state.picture !== null && state.error instanceof ApiError && state.error.retryable) {
      const retry = el('button', { type: 'button', class: 'button' }, t('predict.retry'));
      retry.addEventListener(
        'click',
        () => {
          // The button goes away with its view; the focus must not fall to the top of the page.
          result.focus();
          ask();
        },
        { signal: views.signal },
      );
      view.append(retry);
    }
    return view;
  }

  function renderWords() {
    const { t } = i18n.translator;
    intro.replaceChildren(
      el('h1', {}, t('predict.heading')),
      el('p', { class: 'lede' }, t('predict.lede')),
    );
    choose.setAttribute('aria-label', t('predict.choose'));
    choose.replaceChildren(
      ...picker(i18n.translator, { onFiles: take, onSample: (url) => takeSample(url), signal }),
    );
    curtain.textContent = t('predict.drop');
    render();
  }

  /** Shows a picture at once and asks for its prediction. */
  function take(files) {
    const [file] = files;
    if (state.picture !== null) {
      URL.revokeObjectURL(state.picture.url);
    }
    state.picture = { file, url: URL.createObjectURL(file), name: file.name };
    state.outcome = null;
    state.count = files.length;
    state.note = files.length > 1 ? 'predict.firstOnly' : null;
    ask();
    result.scrollIntoView({ block: 'nearest' });
  }

  function refuse() {
    Object.assign(state, { note: 'predict.noFile', count: 0 });
    status.textContent = i18n.translator.t('predict.noFile');
    render();
  }

  async function takeSample(url) {
    await attempt(
      async (abort) => {
        const response = await fetch(url, { signal: abort }).catch((error) => {
          abort.throwIfAborted();
          throw error instanceof TypeError ? unreachable() : error;
        });
        if (!response.ok) {
          throw await errorFrom(response);
        }
        const blob = await response.blob();
        return new File([blob], url.slice(url.lastIndexOf('/') + 1), { type: blob.type });
      },
      (file) => take([file]),
    );
  }

  /** Asks for the prediction of the picture at hand. */
  async function ask() {
    const { file } = state.picture;
    state.error = null;
    state.busy = true;
    status.textContent = i18n.translator.t('predict.working');
    render();
    await attempt(
      async (abort) => {
        const start = performance.now();
        const answer = await api.predict(file, { signal: abort });
        return { answer, milliseconds: performance.now() - start };
      },
      (outcome) => {
        Object.assign(state, { outcome, busy: false });
        const { t, percent } = i18n.translator;
        const { name, confidence } = outcome.answer.prediction;
        status.textContent = t('predict.announce', { name, confidence: percent(confidence) });
        render();
      },
    );
  }

  /** Runs a task as the newest; an older one that still answers is dropped. */
  async function attempt(task, succeed) {
    try {
      const value = await latest.run(task);
      if (value !== OVERTAKEN && !signal.aborted) {
        succeed(value);
      }
    } catch (error) {
      if (!signal.aborted) {
        Object.assign(state, { error, busy: false });
        status.textContent = problemSentence(error, i18n.translator);
        render();
      }
    }
  }

  i18n.addEventListener(
    'change',
    () => {
      renderWords();
      // The names of the classes come from the service, in the language that was asked for.
      if (state.outcome !== null || state.busy) {
        ask();
      }
    },
    { signal },
  );
  window.addEventListener(
    'online',
    () => {
      if (state.picture !== null && state.error instanceof ApiError && state.error.retryable) {
        ask();
      }
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    views.abort();
    latest.cancel();
  });
  dropArea(root, { onFiles: take, onRefused: refuse, signal });
  renderWords();
}
