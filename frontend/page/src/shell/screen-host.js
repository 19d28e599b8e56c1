import { ApiError, unreachable } from '../api/api-error.js';
import { el, styleSheet } from '../dom.js';
import { readPreference } from '../state/preferences.js';

/** The screens that show a dataset, or what learned from it. */
const ABOUT_A_DATASET = new Set(['data', 'training', 'search', 'evaluation', 'prediction']);

/**
 * Brings a screen's module, words and styles when it is first asked for, and mounts it. Its module has
 * `mount`, or `bring`, which brings the module that has it for a route.
 *
 * @param {HTMLElement} main where a screen is mounted
 * @param {Omit<Page, 'route' | 'dataset' | 'signal'>} page
 * @param {Promise<ReturnType<typeof import('./late.js').lateParts>>} late brings what is needed
 *     only when something goes wrong
 * @returns {(route: Route, options: { signal: AbortSignal, first: boolean }) => Promise<any>}
 */
export function screenHost(main, page, late) {
  const { i18n } = page;

  return async function show(route, { signal, first }) {
    const { screen } = route;
    main.toggleAttribute('aria-busy', true);
    // A class of its own for each screen, so that its styles need not know of the others'.
    const root = el('div', { class: `screen screen-${screen}` });
    let mounted;
    let arrived = false;
    try {
      const module = await bring(route);
      arrived = true;
      if (signal.aborted) {
        return undefined;
      }
      const dataset = await ownDataset(route, signal);
      if (signal.aborted) {
        return undefined;
      }
      page.setTitle(({ t }) => t(`${screen}.title`));
      main.replaceChildren(root);
      const mounting = module.mount(root, {
        ...page,
        route: page.router.route ?? route,
        dataset,
        signal,
      });
      const place = el('div', { class: 'dataset-place' });
      const about = () => ABOUT_A_DATASET.has(screen) && root.querySelector('.lede')?.after(place);
      place.classList.toggle('awaited', route.dataset !== null || readPreference('own') === 'true');
      place.classList.toggle('own', dataset !== null);
      // At once where the head of the screen is there at once, so that nothing moves.
      about();
      mounted = await mounting;
      about();
      placeSwitch(place, route, { gone: route.dataset !== null && dataset === null, signal });
    } catch (error) {
      const { failure, contact } = await late;
      if (signal.aborted) {
        return undefined;
      }
      if (!arrived) {
        contact(false);
      }
      root.replaceChildren(
        el('h1', {}, ({ t }) => t('error.heading')),
        failure(arrived ? error : unreachable(), {
          // Browsers may remember that a module did not come: only a page opened anew asks again.
          onRetry: () => (arrived ? page.router.reload() : window.location.reload()),
          store: arrived ? page.store : undefined,
          signal,
        }),
      );
      main.replaceChildren(root);
    }
    main.removeAttribute('aria-busy');
    const heading = root.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    if (!first) {
      heading?.focus({ preventScroll: true });
    }
    return mounted;
  };

  /**
   * The dataset that a screen is about; null for the one that comes with Penderie, also where the
   * address names one that is gone.
   */
  async function ownDataset({ screen, dataset }, signal) {
    if (dataset === null || !ABOUT_A_DATASET.has(screen)) {
      return null;
    }
    try {
      return await page.api.get(`datasets/${encodeURIComponent(dataset)}`, { signal });
    } catch (error) {
      if (!signal.aborted && error instanceof ApiError && error.status === 404) {
        page.store.set('dataset', null);
        page.router.leaveDataset();
        return null;
      }
      throw error;
    }
  }

  /** The switch, when it has come, where there is room for it. */
  async function placeSwitch(place, route, { gone, signal }) {
    const { datasetSwitch } = await late;
    if (place.isConnected && !signal.aborted) {
      datasetSwitch(place, page, { route, gone, signal });
    }
  }

  /** The module that mounts a route; its words and styles are there too, then. */
  async function bring(route) {
    const { screen, styles } = route;
    const [module] = await Promise.all([
      import(`../screens/${screen}/screen.js`).then((own) => own.bring?.(route) ?? own),
      i18n.need(screen),
      ...styles.map((name) => styleSheet(`styles/${name}.css`)),
      styleSheet(`styles/screens/${screen}.css`),
    ]);
    return module;
  }
}

/**
 * The page's one polite live region: what changed, for who does not see it. Few words, seldom: an
 * epoch, never a batch.
 *
 * @returns {{ node: HTMLElement, announce: (sentence: string) => void }}
 */
export function createAnnouncer() {
  const node = el('p', { class: 'visually-hidden', role: 'status' });
  return {
    node,
    announce(sentence) {
      // The same sentence twice is no change, and a screen reader would stay silent.
      node.textContent = '';
      requestAnimationFrame(() => {
        node.textContent = sentence;
      });
    },
  };
}

/**
 * The document's title: the screen's own words, then the site's name. Follows the language.
 *
 * @param {import('../i18n/i18n.js').I18n} i18n
 * @returns {(words: (translator: Translator) => string) => void}
 */
export function titleSetter(i18n) {
  /** @type {(translator: Translator) => string} */
  let words = () => '';
  const write = () => {
    const { translator } = i18n;
    document.documentElement.lang = translator.language;
    document.title = [words(translator), 'Penderie'].filter(Boolean).join(' · ');
  };
  i18n.addEventListener('change', write);
  return (next) => {
    words = next;
    write();
  };
}
