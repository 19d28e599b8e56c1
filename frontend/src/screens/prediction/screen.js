import { randomPicture, samplePicture } from '../../api/pictures.js';
import { dropArea } from '../../components/drop-area.js';
import { failure } from '../../components/failure.js';
import { el } from '../../dom.js';
import { openCameraDialog } from './camera-dialog.js';
import { openDrawDialog } from './draw-dialog.js';
import { manyView } from './many-view.js';
import { picker } from './picker.js';
import { singleView } from './single-view.js';

/** More would fill the memory of a phone with pictures. */
const MOST = 500;

/**
 * The screen that takes pictures and shows what the network says of them. Another screen can hand
 * pictures over in the store's `pictures`.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, announce, i18n, signal } = page;
  const note = el('p', { class: 'note', hidden: true });
  const back = el('p', { class: 'back', hidden: true });
  const result = el('section', {
    class: 'outcome',
    tabindex: -1,
    hidden: true,
    'aria-label': ({ t }) => t('prediction.verdict'),
  });
  /** @type {File[]} */
  let files = [];
  let view = new AbortController();

  function show(mountView) {
    view.abort();
    view = new AbortController();
    root.classList.add('with-result');
    result.hidden = false;
    mountView(AbortSignal.any([signal, view.signal]));
    result.scrollIntoView({ block: 'nearest' });
  }

  const one = (file) => show((inner) => singleView(result, file, { page, signal: inner }));
  const many = () =>
    show((inner) => {
      back.hidden = true;
      manyView(result, files, { page, onOpen: openOne, signal: inner });
    });

  function openOne(file) {
    one(file);
    back.hidden = false;
    result.focus();
  }

  function take(chosen) {
    files = chosen.slice(0, MOST);
    back.hidden = true;
    say(chosen.length > MOST ? ({ t }) => t('prediction.tooMany', { most: MOST }) : null);
    if (files.length === 1) {
      one(files[0]);
    } else {
      many();
    }
  }

  function say(words) {
    note.hidden = words === null;
    note.replaceChildren(...(words === null ? [] : [el('span', {}, words)]));
    if (words !== null) {
      announce(words(i18n.translator));
    }
  }

  /** Brings a picture from the service's files. */
  async function fetchPicture(bring) {
    try {
      take([await bring()]);
    } catch (error) {
      if (!signal.aborted) {
        show((inner) =>
          result.replaceChildren(
            failure(error, { onRetry: () => fetchPicture(bring), store, signal: inner }),
          ),
        );
      }
    }
  }

  const toMany = el('button', { type: 'button', class: 'quiet' }, ({ t }) => t('prediction.back'));
  toMany.addEventListener('click', many, { signal });
  back.append(toMany);
  root.replaceChildren(
    el(
      'div',
      { class: 'intro' },
      el('h1', {}, ({ t }) => t('prediction.heading')),
      el('p', { class: 'lede' }, ({ t }) => t('prediction.lede')),
    ),
    note,
    back,
    result,
    el(
      'section',
      { class: 'chooser', 'aria-label': ({ t }) => t('prediction.bring') },
      ...picker({
        onFiles: take,
        onSample: (index) => fetchPicture(() => samplePicture(api, index, { signal })),
        onRandom: () => fetchPicture(() => randomPicture(api, { signal })),
        onCamera: () => openCameraDialog({ onFiles: take, signal }),
        onDraw: () => openDrawDialog({ onFiles: take, signal }),
        signal,
      }),
    ),
    el('p', { class: 'curtain', 'aria-hidden': 'true' }, ({ t }) => t('prediction.drop')),
  );
  dropArea(root, {
    onFiles: take,
    onRefused: () => say(({ t }) => t('prediction.noFile')),
    signal,
  });
  signal.addEventListener('abort', () => view.abort(), { once: true });

  const handed = store.get('pictures');
  if (handed) {
    store.set('pictures', null);
    take(handed);
  }
}
