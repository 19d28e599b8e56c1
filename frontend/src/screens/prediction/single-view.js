import { OVERTAKEN, onlyLatest } from '../../api/only-latest.js';
import { failure } from '../../components/failure.js';
import { problemSentence } from '../../i18n/problem-sentence.js';
import { classify } from './classify.js';
import { resultView } from './result-view.js';

/**
 * One picture: what the network says of it, and the ways to have it look again.
 *
 * @param {HTMLElement} root
 * @param {File} file
 * @param {{ page: object, signal: AbortSignal }} options page: what the screen was given; signal:
 *     ends the view
 */
export function singleView(root, file, { page, signal }) {
  const { api, store, i18n, announce } = page;
  const url = URL.createObjectURL(file);
  const latest = onlyLatest();
  /** @type {import('./edit.js').Edit} */
  let edit = { crop: null, invert: false };
  let outcome = null;
  let view = new AbortController();
  signal.addEventListener(
    'abort',
    () => {
      view.abort();
      latest.cancel();
      URL.revokeObjectURL(url);
    },
    { once: true },
  );

  function show(make) {
    view.abort();
    view = new AbortController();
    const kept = root.contains(document.activeElement) ? document.activeElement.id : null;
    root.replaceChildren(make(view.signal));
    if (kept !== null) {
      // What was pressed has been drawn anew; where it is gone, the result has the focus.
      const again = kept === '' ? null : root.querySelector(`#${CSS.escape(kept)}`);
      (again ?? root).focus({ preventScroll: true });
    }
  }

  const result = () =>
    show((inner) =>
      resultView({ url, name: file.name }, outcome, {
        edit,
        signal: inner,
        onInvert: (invert) => look({ ...edit, invert }),
        onCrop: async () => {
          const { openCropDialog } = await import('./crop-dialog.js');
          openCropDialog(url, edit.crop, { onCrop: (crop) => look({ ...edit, crop }), signal });
        },
        onReset: () => look({ crop: null, invert: false }),
      }),
    );

  async function look(next) {
    edit = next;
    root.setAttribute('aria-busy', 'true');
    if (outcome === null) {
      result();
    }
    try {
      const answer = await latest.run((inner) => classify(api, file, edit, inner));
      if (answer === OVERTAKEN || signal.aborted) {
        return;
      }
      outcome = answer;
      result();
      const { index, confidence } = answer.answer.prediction;
      const { t, percent } = i18n.translator;
      announce(
        t('prediction.announce', { name: t(`class.${index}`), confidence: percent(confidence) }),
      );
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      outcome = null;
      show((inner) => failure(error, { onRetry: () => look(edit), store, signal: inner }));
      announce(problemSentence(error, i18n.translator));
    }
    root.removeAttribute('aria-busy');
  }

  look(edit);
}
