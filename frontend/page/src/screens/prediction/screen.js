import { unreachable } from '../../api/api-error.js';
import { randomPicture, samplePicture } from '../../api/pictures.js';
import { failure } from '../../components/failure.js';
import { dropArea, fileButton } from '../../components/files.js';
import { nextTurn } from '../../components/moments.js';
import { samples } from '../../components/samples.js';
import { el, styleSheet } from '../../dom.js';
import { Store } from '../../state/store.js';
import { untrained, versionChoice } from './version-choice.js';

/** @typedef {Store<{ version: string | null }>} Desk which version is asked, null for the active one */

/**
 * The screen that takes pictures and shows what the network says of them. Another screen can hand
 * pictures over in the store's `pictures`.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, announce, i18n, router, dataset, signal } = page;
  /** @type {Desk} */
  const desk = new Store({ version: versionOf(page.route) });
  const trained = dataset === null || dataset.activeVersion !== undefined;
  const note = el('p', { class: 'note', hidden: true });
  const result = el('section', {
    class: 'outcome',
    tabindex: -1,
    hidden: true,
    'aria-label': ({ t }) => t('prediction.verdict'),
  });
  let view = new AbortController();

  function show(mountView) {
    view.abort();
    view = new AbortController();
    root.classList.add('with-result');
    result.hidden = false;
    mountView(AbortSignal.any([signal, view.signal]));
    result.scrollIntoView({ block: 'nearest' });
  }

  /** Nothing is shown but the ways to bring a picture. */
  function clear() {
    view.abort();
    root.classList.remove('with-result');
    result.hidden = true;
    result.replaceChildren();
  }

  /** What shows answers, and goes by their addresses. @type {ReturnType<typeof import('./results.js').results> | undefined} */
  let shown;
  const withResults = (then) =>
    bring(
      () =>
        Promise.all([
          import('./results.js'),
          i18n.need('results'),
          styleSheet('styles/screens/prediction-answers.css'),
        ]),
      ([{ results }]) => {
        shown ??= results({ result, page, desk, bring, show, clear, say });
        return then(shown);
      },
    );
  const take = (files, options) => withResults((it) => it.take(files, options));

  /** @param {keyof typeof import('./dialogs.js')} name */
  const dialog = (name) =>
    bring(
      () => import('./dialogs.js'),
      (dialogs) => dialogs[name]({ take, desk, page }),
    );

  const takeOne = (file) => take([file]);

  function say(words) {
    note.hidden = words === null;
    note.replaceChildren(...(words === null ? [] : [el('span', {}, words)]));
    if (words !== null) {
      announce(words(i18n.translator));
    }
  }

  /**
   * Brings what is not there from the start, a picture or a part of this screen, and goes on with
   * it; says what went wrong, and offers to try again, if it does not come.
   */
  async function bring(load, then) {
    try {
      const loaded = await load();
      if (!signal.aborted) {
        await then(loaded);
      }
    } catch (error) {
      if (!signal.aborted) {
        // A module that does not come is a file that does not come.
        const cause = error instanceof TypeError ? unreachable() : error;
        const onRetry = () => bring(load, then);
        show((inner) => result.replaceChildren(failure(cause, { onRetry, store, signal: inner })));
      }
    }
  }

  root.replaceChildren(
    el(
      'div',
      { class: 'intro' },
      el(
        'div',
        {},
        el('h1', {}, ({ t }) => t(dataset ? 'prediction.headingOwn' : 'prediction.heading')),
        el('p', { class: 'lede' }, ({ t }) =>
          t(dataset ? 'prediction.ledeOwn' : 'prediction.lede'),
        ),
      ),
      trained &&
        versionChoice({
          page,
          desk,
          onChoose: (version) =>
            router.go(router.href('prediction', router.route?.params, { version })),
        }),
    ),
    dataset === null || trained ? '' : untrained(dataset, router),
    note,
    result,
    el(
      'section',
      { class: 'chooser', 'aria-label': ({ t }) => t('prediction.bring'), hidden: !trained },
      ...picker({
        onFiles: take,
        onSample: (index) => bring(() => samplePicture(api, index, { signal }), takeOne),
        onRandom: () => bring(() => randomPicture(api, { signal }), takeOne),
        onDialog: dialog,
        garments: dataset === null,
        signal,
      }),
    ),
    el('p', { class: 'curtain', 'aria-hidden': 'true' }, ({ t }) => t('prediction.drop')),
  );
  if (!trained) {
    return {};
  }
  dropArea(root, {
    onFiles: take,
    onRefused: () => say(({ t }) => t('prediction.noFile')),
    signal,
  });
  signal.addEventListener('abort', () => view.abort(), { once: true });

  const handed = store.get('pictures');
  if (handed) {
    store.set('pictures', null);
    take(handed, { replace: true });
  } else if (page.route.params.key) {
    withResults((it) => it.open(page.route));
  }
  return {
    anyPath: true,
    update(route) {
      desk.set('version', versionOf(route));
      if (shown || route.params.key) {
        withResults((it) => it.open(route));
      }
    },
  };
}

const versionOf = ({ query }) => query.get('version') || null;

/**
 * The ways to bring a picture that need no dragging: files, the clipboard, the camera, the hand, a
 * test picture.
 *
 * @param {{
 *   onFiles: (files: File[]) => void,
 *   onSample: (index: number) => void,
 *   onRandom: () => void,
 *   onDialog: (name: keyof typeof import('./dialogs.js')) => void,
 *   garments: boolean,
 *   signal: AbortSignal,
 * }} options garments: whether test pictures of garments are of use
 * @returns {(HTMLElement | false)[]}
 */
function picker({ onFiles, onSample, onRandom, onDialog, garments, signal }) {
  const rail = el('div', { class: 'samples-place' });
  // The ways above can be taken before the garments hang.
  nextTurn().then(() => {
    if (garments && !signal.aborted) {
      rail.append(samples({ onChoose: onSample, signal }).node);
    }
  });
  return [
    el(
      'div',
      { class: 'choose' },
      fileButton({ onFiles, words: ({ t }) => t('prediction.choose'), signal }),
      action('prediction.camera', () => onDialog('camera'), signal),
      action('prediction.draw', () => onDialog('draw'), signal),
      garments && action('prediction.random', onRandom, signal),
      el(
        'span',
        { class: 'by-keys' },
        action('prediction.phone', () => onDialog('phone'), signal),
      ),
    ),
    el(
      'p',
      { class: 'small ways' },
      el('span', {}, ({ t }) => t('prediction.ways', { shortcut: shortcut(t) })),
    ),
    el('p', { class: 'small' }, ({ t }) => t('prediction.upload')),
    garments && el('h2', { class: 'label samples-heading' }, ({ t }) => t('prediction.samples')),
    garments && rail,
  ];
}

const shortcut = (t) =>
  /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ V' : t('prediction.pasteKeys');

function action(key, onClick, signal) {
  const button = el('button', { type: 'button', class: 'button plain' }, ({ t }) => t(key));
  button.addEventListener('click', onClick, { signal });
  return button;
}
