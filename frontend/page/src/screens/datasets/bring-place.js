import { el } from '../../dom.js';
import { chosen, dropped } from './dropped.js';

/**
 * Where an archive or folders of pictures are dropped, or chosen.
 *
 * @param {{ onDropped: (what: import('./dropped.js').Dropped) => void, signal: AbortSignal }} options
 */
export function bringPlace({ onDropped, signal }) {
  const node = el(
    'section',
    { class: 'bring', 'aria-label': ({ t }) => t('datasets.bring') },
    el(
      'p',
      {},
      el('span', { class: 'by-keys' }, ({ t }) => t('datasets.drop')),
      el('span', { class: 'by-touch' }, ({ t }) => t('datasets.dropTouch')),
    ),
    el(
      'p',
      { class: 'buttons' },
      choice({ accept: '.zip,.tar,.gz,.tgz' }, ({ t }) => t('datasets.chooseArchive')),
      choice({ webkitdirectory: true }, ({ t }) => t('datasets.chooseFolder')),
    ),
  );

  function choice(attributes, words) {
    const input = el('input', {
      type: 'file',
      multiple: true,
      class: 'visually-hidden',
      ...attributes,
    });
    input.addEventListener(
      'change',
      () => {
        const what = chosen(input.files ?? []);
        input.value = '';
        onDropped(what);
      },
      { signal },
    );
    return el('label', { class: 'button plain' }, input, el('span', {}, words));
  }

  const show = (dropping) => node.classList.toggle('dropping', dropping);
  const listen = (type, listener) => window.addEventListener(type, listener, { signal });
  // Without this the browser opens what is dropped, and the page is gone.
  listen('dragover', (event) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    show(true);
  });
  listen('dragleave', (event) => {
    if (event.relatedTarget === null) {
      show(false);
    }
  });
  listen('drop', async (event) => {
    event.preventDefault();
    show(false);
    const what = await dropped(event.dataTransfer);
    if (!signal.aborted) {
      onDropped(what);
    }
  });
  return node;
}
