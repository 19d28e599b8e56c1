import { unreachable } from '../../api/api-error.js';
import { randomPicture, samplePicture } from '../../api/pictures.js';
import { dropArea } from '../../components/drop-area.js';
import { failure } from '../../components/failure.js';
import { samples } from '../../components/samples.js';
import { el } from '../../dom.js';
import { fileButton } from '../prediction/picker.js';
import { figures } from './figures.js';

/** The other screens, in the order of the report's steps. */
const STEPS = ['data', 'training', 'evaluation', 'prediction'];

/**
 * The first screen: what this is, how good it is, a way to try it, the way through the others, and
 * below it what a network does.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, announce, i18n, signal } = page;
  const trouble = el('div');

  /** Pictures are looked at on the prediction screen. */
  function take(files) {
    store.set('pictures', files);
    router.go(router.href('prediction'));
  }

  async function bring(fetchPicture) {
    try {
      take([await fetchPicture()]);
    } catch (error) {
      if (!signal.aborted) {
        trouble.replaceChildren(
          failure(error, { onRetry: () => bring(fetchPicture), store, signal }),
        );
      }
    }
  }

  const random = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('home.random'),
  );
  random.addEventListener('click', () => bring(() => randomPicture(api, { signal })), { signal });
  const rail = samples({
    onChoose: (index) => bring(() => samplePicture(api, index, { signal })),
    signal,
  });

  root.replaceChildren(
    el(
      'div',
      { class: 'hero' },
      el('h1', {}, ({ t }) => t('home.heading')),
      el('p', { class: 'lede' }, ({ t }) => t('home.lede')),
      el(
        'div',
        { class: 'buttons' },
        fileButton({ onFiles: take, signal, words: ({ t }) => t('home.try') }),
        random,
      ),
      el('p', { class: 'small' }, ({ t }) => t('home.ways')),
    ),
    trouble,
    el('div', { class: 'rail' }, rail.node),
    figures(page),
    el(
      'nav',
      { class: 'section contents', 'aria-labelledby': 'contents' },
      el('h2', { id: 'contents' }, ({ t }) => t('home.contents')),
      el('ol', {}, ...STEPS.map((screen, index) => step(screen, index + 1, router))),
    ),
    el('p', { class: 'curtain', 'aria-hidden': 'true' }, ({ t }) => t('home.drop')),
  );
  dropArea(root, {
    onFiles: take,
    onRefused: () => announce(i18n.translator.t('home.noFile')),
    signal,
  });
  const below = el('div', { class: 'below' });
  root.append(below);
  whenNear(below, () => addTheory(below, page), signal);
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

async function addTheory(root, page) {
  const { signal, store } = page;
  try {
    const { theory } = await import('./theory/theory.js');
    if (!signal.aborted) {
      root.replaceChildren(theory(page));
    }
  } catch {
    if (!signal.aborted) {
      const onRetry = () => addTheory(root, page);
      root.replaceChildren(failure(unreachable(), { onRetry, store, signal }));
    }
  }
}

/** Calls once the reader has almost scrolled there: who never does need not load it. */
function whenNear(element, call, signal) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        observer.disconnect();
        call();
      }
    },
    { rootMargin: '600px' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
