import { OVERTAKEN, onlyLatest } from '../../api/only-latest.js';
import { pictureUrl, preparationOf } from '../../api/predictions.js';
import { failure, problemSentence } from '../../components/failure.js';
import { objectUrl } from '../../components/object-url.js';
import { brought } from '../../components/on-demand.js';
import { el, styleSheet } from '../../dom.js';
import { classify } from './classify.js';
import { AS_IT_CAME, isByHand, parametersOf } from './corrections.js';
import { GARMENTS } from './network.js';
import { resultView } from './result-view.js';
import { stagesView } from './stages.js';
import { spoken } from './verdict.js';

/**
 * One picture: what the network says of it, how it was prepared, and the ways to have the network
 * look again.
 *
 * @param {HTMLElement} root
 * @param {File} file
 * @param {{
 *   page: Page,
 *   desk: import('./screen.js').Desk,
 *   corrected: import('./corrections.js').Corrections,
 *   onLook: (corrections: import('./corrections.js').Corrections) => void,
 *   signal: AbortSignal,
 * }} options page: what the screen was given; desk: holds the chosen `version`; corrected: what the
 *     reader has corrected already; onLook: told what is asked now; signal: ends the view
 */
export function singleView(root, file, { page, desk, corrected, onLook, signal }) {
  const { api, store, i18n, announce } = page;
  const dataset = page.dataset?.name ?? null;
  const url = objectUrl(file, signal);
  const latest = onlyLatest();
  let corrections = corrected;
  /** @type {import('./classify.js').Outcome | null} */
  let outcome = null;
  /** @type {ReturnType<typeof stagesView> | null} */
  let stages = null;
  let view = new AbortController();
  const host = el('div');
  root.replaceChildren(host);
  signal.addEventListener(
    'abort',
    () => {
      view.abort();
      latest.cancel();
    },
    { once: true },
  );

  function show(make) {
    view.abort();
    view = new AbortController();
    const kept = host.contains(document.activeElement) ? document.activeElement?.id : undefined;
    host.replaceChildren(make(view.signal));
    if (kept !== undefined) {
      // What was pressed has been drawn anew; where it is gone, the result has the focus.
      (document.getElementById(kept) ?? root).focus({ preventScroll: true });
    }
  }

  const result = () =>
    show((inner) =>
      resultView({ url, name: file.name }, outcome, {
        corrections,
        signal: inner,
        onCorrect: (change) => look({ ...corrections, reading: null, ...change }),
        onCrop: crop,
        onReset: () => look(AS_IT_CAME),
      }),
    );

  async function crop() {
    const { openCropDialog } = await import('./crop-dialog.js');
    if (!signal.aborted && document.querySelector('dialog[open]') === null) {
      openCropDialog(url, corrections.crop, {
        onCrop: (area) => look({ ...corrections, reading: null, crop: area }),
        readable: async (inner) => pictureUrl((await uprightStage(inner)).stages[0]),
        signal,
      });
    }
  }

  /** What the service reads of a picture that this browser cannot show. */
  const uprightStage = (inner) =>
    preparationOf(api, file, { version: desk.get('version'), dataset, signal: inner });

  /** What answered last. */
  let network = GARMENTS;
  /** The question that the result on the screen answers. */
  let asked = {};

  function explain() {
    if (stages === null) {
      stages = stagesView(file, {
        page,
        question: () => asked,
        network: () => network,
        onReading: choose,
        signal,
      });
      root.append(stages.node);
    } else {
      stages.refresh();
    }
    stages.node.hidden = false;
  }

  /** What changes is above what was pressed. */
  function choose(reading) {
    root.focus();
    look({ ...AS_IT_CAME, reading });
  }

  /** The stages of the reading that counted most; by hand there is only one. */
  function shownBy({ answer, network }, next) {
    const parameters = parametersOf(next);
    return isByHand(next) || network.whole
      ? parameters
      : { ...parameters, reading: answer.preparation?.reading ?? null };
  }

  async function look(next) {
    corrections = next;
    onLook(next);
    const version = desk.get('version');
    root.setAttribute('aria-busy', 'true');
    if (outcome === null) {
      result();
    }
    try {
      const answer = await latest.run((inner) =>
        classify(api, file, { corrections: next, version, dataset, signal: inner }),
      );
      if (answer === OVERTAKEN || signal.aborted) {
        return;
      }
      outcome = answer;
      ({ network } = answer);
      asked = { version, dataset, corrections: shownBy(answer, next) };
      result();
      // It is no part of the answer: where its module does not come, nothing is asked.
      offer(answer.answer, { version, dataset, corrections: parametersOf(next) }).catch(() => {});
      lookedAt(answer, { dataset, corrections: parametersOf(next) }).catch(() => {});
      explain();
      announce(spoken(answer, next, i18n.translator));
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      outcome = null;
      show((inner) => failure(error, { onRetry: () => look(next), store, signal: inner }));
      if (stages !== null) {
        stages.node.hidden = true;
      }
      announce(problemSentence(error, i18n.translator));
    }
    root.removeAttribute('aria-busy');
  }

  /** Asks whether it was right and offers the code, where a first view is not kept waiting for that. */
  async function offer(answer, question) {
    const [{ wasThatRight }, { codeForAnswer }] = await brought(() =>
      Promise.all([import('./right.js'), import('./code.js'), i18n.need('code')]),
    );
    if (!signal.aborted && outcome?.answer === answer) {
      host.append(
        wasThatRight(file, answer, page, view.signal),
        codeForAnswer(file, question, page, view.signal),
      );
    }
  }

  /** Offers what explains the answer, straight below the result. */
  async function lookedAt(answered, question) {
    const [{ explanationsOf }, { answerCard }] = await brought(() =>
      Promise.all([
        import('./below.js'),
        import('./card.js'),
        i18n.need('explanation'),
        styleSheet('styles/screens/explanation.css'),
      ]),
    );
    if (!signal.aborted && outcome === answered) {
      const asked = { ...question, version: answered.answer.model.version };
      host.firstElementChild?.after(
        ...explanationsOf({ file, url }, answered, asked, page, view.signal),
        answerCard({ file, url }, answered, page, view.signal),
      );
    }
  }

  desk.addEventListener('version', () => look(corrections), { signal });
  look(corrections);
}
