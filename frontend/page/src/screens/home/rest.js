import { samplePicture } from '../../api/pictures.js';
import { dropArea } from '../../components/files.js';
import { whenNear } from '../../components/moments.js';
import { region, skeleton } from '../../components/region.js';
import { samples } from '../../components/samples.js';
import { el } from '../../dom.js';

/** The other screens, in the order of the report's steps. */
const STEPS = ['data', 'training', 'evaluation', 'prediction'];

/**
 * What stands below the hero.
 *
 * @param {HTMLElement} root
 * @param {Page} page what the screen was given
 * @param {{
 *   take: (files: File[]) => void,
 *   bring: <T>(load: () => Promise<T>, then: (loaded: T) => void) => void,
 * }} options take: has pictures looked at; bring: loads something or says why it did not come
 */
export function addRest(root, page, { take, bring }) {
  const { api, router, announce, i18n, signal } = page;
  const rail = samples({
    onChoose: (index) =>
      bring(
        () => samplePicture(api, index, { signal }),
        (file) => take([file]),
      ),
    signal,
  });
  const below = el('div', { class: 'below' });
  root.replaceChildren(
    el('div', { class: 'rail' }, rail.node),
    figures(page),
    el(
      'nav',
      { class: 'section contents', 'aria-labelledby': 'contents' },
      el('h2', { id: 'contents' }, ({ t }) => t('home.contents')),
      el('ol', {}, ...STEPS.map((screen, index) => step(screen, index + 1, router))),
    ),
    below,
    el('p', { class: 'curtain', 'aria-hidden': 'true' }, ({ t }) => t('home.drop')),
  );
  dropArea(root, {
    onFiles: take,
    onRefused: () => announce(i18n.translator.t('home.noFile')),
    signal,
  });
  const addTheory = () =>
    bring(
      () => import('./theory/theory.js'),
      ({ theory }) => below.replaceChildren(theory(page)),
    );
  whenNear(below, addTheory, signal);
}

function step(screen, number, router) {
  return el(
    'li',
    {},
    el(
      'a',
      { href: router.href(screen) },
      el('span', { class: 'contents-number', 'aria-hidden': 'true' }, `0${number}`),
      el('span', { class: 'contents-name display' }, ({ t }) => t(`nav.${screen}`)),
      el('span', { class: 'contents-words' }, ({ t }) => t(`home.step-${screen}`)),
    ),
  );
}

/** What the report reached with the same network, and what people reach (arXiv 1708.07747). */
const REPORT = 0.9069;
const PEOPLE = 0.835;

/**
 * How good the active version is, beside the report's network and people.
 *
 * @param {Page} page what the screen was given
 */
function figures({ readActiveModel, store, signal, router }) {
  const root = el('section', {
    class: 'section figures',
    'aria-label': ({ t }) => t('home.figures'),
  });
  const shown = region(root, {
    load: readActiveModel,
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '11rem' }),
    show: ({ version, accuracy, card: { photographs } }) =>
      el(
        'dl',
        {},
        figure(
          accuracy,
          ({ t }) => t('home.active', { version }),
          photographs &&
            el('span', { class: 'on-photographs' }, ({ t, number, share }) =>
              t('home.onPhotographs', {
                count: number(photographs.garments),
                share: share(photographs.right / Math.max(1, photographs.garments), 1),
              }),
            ),
          el('a', { href: router.href('evaluation', { version }) }, ({ t }) => t('home.how')),
        ),
        figure(REPORT, ({ t }) => t('home.report')),
        figure(PEOPLE, ({ t }) => t('home.people')),
      ),
  });
  store.addEventListener('elsewhere', shown.reload, { signal });
  return root;
}

function figure(value, words, ...more) {
  const fill = el('span', { class: 'figure-fill' });
  fill.style.inlineSize = `${(value ?? 0) * 100}%`;
  return el(
    'div',
    {},
    el('dt', {}, el('span', {}, words), ...more),
    el(
      'dd',
      {},
      el('span', { class: 'display' }, ({ share }) => (value === null ? '–' : share(value, 2))),
      el('span', { class: 'figure-track', 'aria-hidden': 'true' }, fill),
    ),
  );
}
