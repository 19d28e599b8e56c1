import { empty } from '../../components/failure.js';
import { el } from '../../dom.js';
import { AS_IT_CAME } from './corrections.js';
import { entryOf, find, forgetAll, keep, keepCorrections } from './kept.js';

/** More would fill the memory of a phone with pictures. */
const MOST = 500;

/**
 * What was brought and the answers to it, by the address: `#/prediction/KEY`, and `#/prediction/KEY/3`
 * for the third of many. The pictures are kept in this browser.
 *
 * @param {{
 *   result: HTMLElement,
 *   page: Page,
 *   desk: import('./screen.js').Desk,
 *   bring: (load: () => Promise<any>, then: (loaded: any) => unknown) => Promise<void>,
 *   show: (mountView: (signal: AbortSignal) => void) => void,
 *   clear: () => void,
 *   say: (words: Words | null) => void,
 * }} screen bring, show, clear, say: see `screen.js`
 */
export function results({ result, page, desk, bring, show, clear, say }) {
  const { router, signal } = page;
  /** Of this visit, by version: who comes back to many pictures does not wait for them again. */
  const outcomes = new Map();
  const toMany = el('a', {}, ({ t }) => t('prediction.back'));
  const back = el('p', { class: 'back', hidden: true }, toMany);
  const below = el('div', { class: 'kept', hidden: true });
  result.before(back);
  result.after(below);
  below.append(
    el('p', { class: 'small' }, ({ t }) => t('results.kept')),
    forgetButton(),
  );
  /** The address of what is shown, without the query. @type {string | null} */
  let shown = null;

  const addressOf = (key, item) =>
    router.href('prediction', item ? { key, item } : { key }, { version: desk.get('version') });

  /** @param {File[]} chosen @param {{ replace?: boolean }} [options] replace: the present address */
  async function take(chosen, { replace = false } = {}) {
    const entry = entryOf(chosen.slice(0, MOST));
    say(chosen.length > MOST ? ({ t }) => t('prediction.tooMany', { most: MOST }) : null);
    keep(entry);
    const presented = present(entry, null);
    router.go(addressOf(entry.key, null), { replace });
    await presented;
    // Who brought it from below sees the answer all the same.
    if (result.getBoundingClientRect().top < 0) {
      result.scrollIntoView();
    }
  }

  /** Shows what an address names. @param {Route} route */
  async function open({ params }) {
    const { key } = params;
    const item = params.item ?? null;
    if (!key) {
      shown = null;
      back.hidden = true;
      below.hidden = true;
      clear();
      return;
    }
    if (shown === place(key, item)) {
      return;
    }
    shown = place(key, item);
    const entry = await find(key);
    if (signal.aborted || shown !== place(key, item)) {
      return;
    }
    const there = entry && (item === null || entry.files[Number(item) - 1]);
    say(null);
    if (there) {
      present(entry, item);
    } else {
      gone();
    }
  }

  function present(entry, item) {
    const { key, files } = entry;
    shown = place(key, item);
    const many = files.length > 1 && item === null;
    back.hidden = files.length === 1 || many;
    toMany.setAttribute('href', addressOf(key, null));
    below.hidden = false;
    return many ? table(entry) : single(entry, item);
  }

  const single = (entry, item) =>
    bring(
      () => import('./single-view.js'),
      ({ singleView }) => {
        // Of two that wait for the module the later may be told first.
        if (shown !== place(entry.key, item)) {
          return;
        }
        const index = item === null ? 0 : Number(item) - 1;
        show((inner) =>
          singleView(result, entry.files[index], {
            page,
            desk,
            corrected: entry.corrections[index] ?? AS_IT_CAME,
            onLook(corrections) {
              entry.corrections[index] = corrections;
              keepCorrections(entry);
            },
            signal: inner,
          }),
        );
        if (entry.files.length > 1) {
          result.focus();
        }
      },
    );

  const table = (entry) =>
    bring(
      () => import('./many-view.js'),
      ({ manyView }) =>
        shown === place(entry.key, null) &&
        show((inner) => {
          const version = desk.get('version');
          manyView(result, entry.files, {
            page,
            version,
            known: outcomesOf(version),
            onOpen: (index) => router.go(addressOf(entry.key, index + 1)),
            signal: inner,
          });
          desk.addEventListener('version', () => table(entry), { signal: inner });
        }),
    );

  function outcomesOf(version) {
    const name = version ?? page.store.get('model')?.version ?? '';
    outcomes.set(name, outcomes.get(name) ?? new WeakMap());
    return outcomes.get(name);
  }

  function gone() {
    back.hidden = true;
    below.hidden = true;
    show(() => result.replaceChildren(empty(({ t }) => t('results.gone'))));
  }

  function forgetButton() {
    const button = el('button', { type: 'button', class: 'button plain slight' }, ({ t }) =>
      t('results.forget'),
    );
    button.addEventListener(
      'click',
      async () => {
        await forgetAll();
        router.go(router.href('prediction', {}, { version: desk.get('version') }));
        say(({ t }) => t('results.forgotten'));
      },
      { signal },
    );
    return button;
  }

  return { take, open };
}

const place = (key, item) => (item === null ? key : `${key}/${item}`);
