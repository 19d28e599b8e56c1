import { failure, problemSentence } from '../../components/failure.js';
import { className, garmentTag } from '../../components/garment-tag.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';
import { pictureGrid } from './grid.js';
import { toolbar } from './toolbar.js';
import { addressOf, picturesOf, sameFilter } from './view.js';

/**
 * All pictures of the dataset, by split and class.
 *
 * @param {HTMLElement} root
 * @param {Page} page what the screen was given
 * @param {{
 *   view: import('./view.js').View,
 *   onGrid: (grid: ReturnType<typeof pictureGrid>) => void,
 * }} options view: as the address has it; onGrid: told of each new grid
 */
export function pictureBrowser(root, page, { view: first, onGrid }) {
  const { api, store, router, readActiveModel, announce, i18n, signal } = page;
  let view = first;
  /** @type {import('./view.js').View | null} */
  let shown = null;
  /** @type {ReturnType<typeof pictureGrid> | null} */
  let grid = null;
  const to = (change) => {
    // Other pictures begin at the first one; the same ones in another size stay where they are.
    const at = Object.hasOwn(change, 'size') ? view.at : 0;
    return addressOf(router, { ...view, index: null, values: false, at, ...change });
  };
  const tools = toolbar({ to, go: (address) => router.go(address), signal });
  const count = el('p', { class: 'count', 'aria-hidden': 'true' });
  const trouble = el('div', { class: 'trouble' });
  const place = el('div', { class: 'grid-place' });
  const status = statusLine({ onNumber: (index) => router.go(to({ index })), signal });

  /** Where the reader is, so that a reload finds it again. */
  function remember(at) {
    view = { ...view, at };
    tools.update(view);
    if (view.index === null) {
      window.history.replaceState(window.history.state, '', addressOf(router, view));
    }
  }

  const pictures = region(place, {
    load: async (inner) => {
      const asked = view;
      const mistakesOf = asked.mistakes ? (await readActiveModel(inner)).version : null;
      const { split, label } = asked;
      const [ofFilter, ofSplit] = await Promise.all([
        picturesOf(api, { split, label, mistakesOf }, { limit: 1 }, inner),
        picturesOf(api, { split, label: null }, { limit: 1 }, inner),
      ]);
      return { asked, mistakesOf, total: ofFilter.total, size: ofSplit.total };
    },
    store,
    signal,
    placeholder: () => el('div', { class: 'grid-window skeleton', 'aria-hidden': 'true' }),
    show({ asked, mistakesOf, total, size }, inner) {
      const news = shown !== null;
      const title = (words) => titleOf(asked, { total, mistakesOf }, words);
      shown = asked;
      trouble.replaceChildren();
      const made = pictureGrid({
        api,
        split: asked.split,
        label: asked.label,
        mistakesOf,
        total,
        size,
        scale: asked.size,
        at: asked.index === null ? asked.at : 0,
        name: title,
        hrefOf: (index) => to({ index }),
        onItem: status.item,
        onRest: remember,
        onFailure: (error) => complain(error, made.pages.retry, inner),
        signal: inner,
      });
      grid = made;
      status.most(size);
      status.item(null);
      count.replaceChildren(el('span', {}, title));
      if (news) {
        announce(title(i18n.translator));
      }
      onGrid(made);
      return made.node;
    },
  });

  /** Some pictures did not come: those that did stay, and the rest is asked for again. */
  function complain(error, retry, inner) {
    const again = () => {
      trouble.replaceChildren();
      retry();
    };
    trouble.replaceChildren(failure(error, { onRetry: again, store, signal: inner, level: 3 }));
    announce(problemSentence(error, i18n.translator));
  }

  // What the active version errs about is another's by then.
  store.addEventListener('elsewhere', () => view.mistakes && pictures.reload(), { signal });
  tools.update(view);
  root.append(
    tools.node,
    el('div', { class: 'grid-head' }, count, tools.sizes),
    trouble,
    place,
    status.node,
  );
  return {
    /** @param {import('./view.js').View} next */
    update(next) {
      // A picture that was opened and closed leaves the grid where it is.
      const same = next.index !== null || view.index !== null;
      const at = same && sameFilter(next, view) ? view.at : next.at;
      const back = next.index === null && view.index !== null;
      view = { ...next, at };
      tools.update(view);
      if (back) {
        remember(at);
      }
      if (!sameFilter(view, shown ?? first) || view.size !== (shown ?? first).size) {
        shown = view;
        pictures.reload();
      } else if (next.index === null && grid !== null && grid.at() !== at) {
        grid.scrollTo(at);
      }
    },

    grid: () => grid,

    /** What is shown, with where it is scrolled to. */
    view: () => view,
  };
}

/** "Test · Sneaker: 1,000 pictures" */
function titleOf({ split, label }, { total, mistakesOf }, words) {
  const { t, number } = words;
  return t(mistakesOf === null ? 'data.shown' : 'data.shownMistakes', {
    split: t(`data.split-${split}`),
    label: label === null ? t('data.allClasses') : className(label)(words),
    count: number(total),
    version: mistakesOf ?? '',
    counts: { count: total },
  });
}

/**
 * The line under the grid: the picture at the cursor, else how to get about; and a field to go to a
 * picture by its number.
 *
 * @param {{ onNumber: (index: number) => void, signal: AbortSignal }} options
 * @returns {{ node: HTMLElement, item: (item: import('./pages.js').Item | null) => void,
 *   most: (size: number) => void }} most: says how many pictures the split has
 */
function statusLine({ onNumber, signal }) {
  const at = el('p', { class: 'at' });
  const field = el('input', {
    class: 'field',
    id: 'data-number',
    type: 'number',
    inputmode: 'numeric',
    min: 0,
    step: 1,
    required: true,
  });
  const form = el(
    'form',
    { class: 'to-number' },
    el('label', { class: 'label', for: 'data-number' }, ({ t }) => t('data.number')),
    field,
    el('button', { class: 'button plain slight' }, ({ t }) => t('data.show')),
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      onNumber(field.valueAsNumber);
    },
    { signal },
  );
  const hint = el(
    'span',
    { class: 'small' },
    el('span', { class: 'by-keys' }, ({ t }) => t('data.keys')),
    el('span', { class: 'by-touch' }, ({ t }) => t('data.touch')),
  );

  function item(found) {
    at.replaceChildren(
      ...(found === null
        ? [hint]
        : [
            garmentTag(found.class),
            el('span', { class: 'small' }, ({ t, number }) =>
              t('data.numbered', { index: number(found.index) }),
            ),
            found.predicted !== undefined &&
              el('span', { class: 'small' }, (words) =>
                words.t('data.predicted', { label: className(found.predicted)(words) }),
              ),
          ].filter((node) => node !== false)),
    );
  }

  item(null);
  return {
    node: el('div', { class: 'status-line' }, at, form),
    item,
    most(size) {
      field.max = String(size - 1);
    },
  };
}
