import { pathOf } from '../../api/datasets.js';
import { openDialog } from '../../components/dialog.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { field, nameOf, plainButton } from './fields.js';

/** So many pictures of a class are shown before anybody asks for more, */
const FEW = 8;

/** and so many at a time then. */
const MANY = 48;

/**
 * What of the classes' pictures is shown, and which is to have the focus, by the class's id; outlives
 * that the classes are shown anew.
 *
 * @typedef {Map<string, { offset: number, limit: number, focus: number | null }>} Shelf
 */

/**
 * Pictures of a class as a network sees them; pressed, one may be moved or taken out.
 *
 * @param {HTMLElement} root
 * @param {Api.OwnClass} known
 * @param {{
 *   dataset: Api.OwnDataset,
 *   page: Page,
 *   shelf: Shelf,
 *   change: (action: () => Promise<unknown>) => Promise<void>,
 *   onMove: () => void,
 *   signal: AbortSignal,
 * }} options change: does something to the dataset and shows it anew; onMove: pictures have changed places
 */
export function thumbnails(root, known, { dataset, page, shelf, change, onMove, signal }) {
  const { api, store } = page;
  const { name, classes } = dataset;
  const at = shelf.get(known.id) ?? { offset: 0, limit: FEW, focus: null };
  shelf.set(known.id, at);
  root.tabIndex = -1;

  const pictures = region(root, {
    load: (inner) =>
      api.get(pathOf(name, 'pictures'), {
        query: { class: known.id, offset: at.offset, limit: at.limit },
        signal: inner,
      }),
    show(found, inner) {
      const buttons = found.items.map((picture, place) => thumbnail(picture, place, inner));
      const { focus } = at;
      at.focus = null;
      if (focus !== null) {
        // They are in the document a moment later.
        queueMicrotask(() => (buttons[Math.min(focus, buttons.length - 1)] ?? root).focus());
      }
      return [el('div', { class: 'thumbnails' }, ...buttons), ...ways(found, inner)];
    },
    placeholder: () => el('span'),
    store,
    signal,
    level: 3,
  });

  /** The ways to the other pictures of the class. */
  function ways({ total }, inner) {
    const go = (offset, limit) => () => {
      Object.assign(at, { offset, limit, focus: 0 });
      pictures.reload();
    };
    const { offset, limit } = at;
    const ahead = offset + limit < total;
    const buttons = [
      limit === FEW &&
        ahead &&
        plainButton(
          ({ t, number }) => t('datasets.allPictures', { count: number(total) }),
          go(0, MANY),
          inner,
        ),
      offset > 0 &&
        plainButton(
          ({ t }) => t('datasets.picturesBefore'),
          go(Math.max(0, offset - MANY), MANY),
          inner,
        ),
      limit === MANY &&
        ahead &&
        plainButton(({ t }) => t('datasets.picturesAfter'), go(offset + MANY, MANY), inner),
    ].filter((button) => button !== false);
    return buttons.length > 0 ? [el('p', { class: 'buttons' }, ...buttons)] : [];
  }

  /** @param {Api.OwnPicture} picture @param {number} place @param {AbortSignal} inner */
  function thumbnail(picture, place, inner) {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'thumbnail',
        'aria-label': (translator) =>
          translator.t('datasets.picture', {
            file: picture.file ?? picture.sha256.slice(0, 8),
            name: nameOf(known)(translator),
          }),
      },
      el('img', { src: picture.prepared.slice(1), loading: 'lazy', alt: '' }),
    );
    button.addEventListener('click', () => open(picture, place), { signal: inner });
    return button;
  }

  /** @param {Api.OwnPicture} picture @param {number} place */
  function open(picture, place) {
    const path = pathOf(name, 'pictures', picture.sha256);
    const others = classes.filter(({ id }) => id !== known.id);
    const into = el(
      'select',
      { class: 'field', id: 'picture-class' },
      ...others.map((each) => el('option', { value: each.id }, nameOf(each))),
    );
    const button = (words, kind) => el('button', { type: 'button', class: kind }, words);
    const move = el('button', { class: 'button' }, ({ t }) => t('datasets.move'));
    const remove = button(({ t }) => t('datasets.deleteForGood'), 'button plain');
    const cancel = button(({ t }) => t('datasets.cancel'), 'button plain');
    const form = el(
      'form',
      {},
      others.length > 0 && field(into, ({ t }) => t('datasets.moveTo')),
      el('p', { class: 'small' }, ({ t }) => t('datasets.takeOutSaid')),
      el('p', { class: 'buttons' }, others.length > 0 && move, remove, cancel),
    );
    const dialog = openDialog({
      heading: picture.file ?? nameOf(known),
      content: [el('img', { class: 'large', src: picture.picture.slice(1), alt: '' }), form],
      signal: page.signal,
    });
    const act = async (/** @type {() => Promise<unknown>} */ action) => {
      dialog.close();
      await change(async () => {
        await action();
        at.focus = place;
      });
      onMove();
    };
    const listen = (target, type, listener) =>
      target.addEventListener(type, listener, { signal: dialog.signal });
    listen(cancel, 'click', dialog.close);
    listen(remove, 'click', () => act(() => api.delete(path, { signal: page.signal })));
    listen(form, 'submit', (event) => {
      event.preventDefault();
      act(() => api.patch(path, { class: into.value }, { signal: page.signal }));
    });
  }
}
