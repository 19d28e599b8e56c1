import { openDialog } from '../../components/dialog.js';
import { el } from '../../dom.js';
import { pictureView } from './picture-view.js';

/**
 * The picture that the address names, over the grid. From there to the one before or after it within
 * the filter, by button or arrow key.
 *
 * @param {Page} page what the screen was given
 * @param {{
 *   neighbour: (view: import('./view.js').View, step: -1 | 1) => Promise<number | null>,
 *   go: (change: Partial<import('./view.js').View>) => void,
 *   onClose: () => void,
 * }} options neighbour: the index of the next picture in that direction, null at the end; go: shows
 *     another view in place of this one; onClose: the reader closed it
 */
export function pictureDialog(page, { neighbour, go, onClose }) {
  const { signal } = page;
  /** @type {ReturnType<typeof start> | null} */
  let open = null;

  /** @param {import('./view.js').View & { index: number }} view */
  function show(view) {
    if (open?.view?.index === view.index && open.view.split === view.split) {
      open.view = view;
      open.picture?.show(view.values);
      return;
    }
    open ??= start();
    open.view = view;
    open.content.abort();
    open.content = new AbortController();
    open.heading.replaceChildren(
      el('span', {}, ({ t, number }) =>
        t('data.pictureHeading', {
          split: t(`data.split-${view.split}`),
          index: number(view.index),
        }),
      ),
    );
    open.picture = pictureView(open.body, page, {
      ...view,
      onValues: (values) => go({ values }),
      signal: AbortSignal.any([open.dialog.signal, open.content.signal]),
    });
    ends(open, view);
  }

  /** Greys the button that leads nowhere. */
  async function ends(mine, view) {
    for (const { step, button } of mine.steps) {
      const index = await neighbour(view, step).catch(() => null);
      if (mine.view === view) {
        button.setAttribute('aria-disabled', String(index === null));
      }
    }
  }

  async function walk(step) {
    const view = open?.view;
    const index = view && (await neighbour(view, step).catch(() => null));
    if (typeof index === 'number' && open?.view === view) {
      go({ index });
    }
  }

  function start() {
    const heading = el('span');
    const body = el('div', { class: 'picture-view' });
    const steps = /** @type {const} */ ([-1, 1]).map((step) => {
      const word = el('span', { class: 'word' }, ({ t }) =>
        t(step < 0 ? 'data.previous' : 'data.next'),
      );
      const arrow = el('span', { 'aria-hidden': 'true' }, step < 0 ? '←' : '→');
      const content = step < 0 ? [arrow, word] : [word, arrow];
      const button = el('button', { type: 'button', class: 'button plain slight' }, ...content);
      return { step, button };
    });
    const close = el(
      'button',
      { type: 'button', class: 'button slight', autofocus: true },
      ({ t }) => t('data.close'),
    );
    const dialog = openDialog({
      heading,
      content: [el('p', { class: 'buttons' }, ...steps.map(({ button }) => button), close), body],
      wide: true,
      signal,
    });
    for (const { step, button } of steps) {
      button.addEventListener('click', () => walk(step), { signal: dialog.signal });
    }
    close.addEventListener('click', dialog.close, { signal: dialog.signal });
    dialog.node.classList.add('picture-dialog');
    dialog.node.addEventListener('keydown', onKey, { signal: dialog.signal });
    const mine = {
      dialog,
      heading,
      body,
      steps,
      /** @type {(import('./view.js').View & { index: number }) | null} */
      view: null,
      /** @type {ReturnType<typeof pictureView> | null} */
      picture: null,
      content: new AbortController(),
    };
    dialog.signal.addEventListener(
      'abort',
      () => {
        if (open === mine) {
          open = null;
          if (!signal.aborted) {
            onClose();
          }
        }
      },
      { once: true },
    );
    return mine;
  }

  function onKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    // The table of values scrolls with these keys.
    const busy = event.target.closest('.table-wrap, input') || event.altKey || event.ctrlKey;
    if (step && !busy && !event.metaKey) {
      event.preventDefault();
      walk(step);
    }
  }

  return {
    show,

    /** The address no longer names a picture. */
    close() {
      const closing = open;
      open = null;
      closing?.dialog.close();
    },
  };
}
