import { samplePicture } from '../../api/pictures.js';
import { dropArea } from '../../components/drop-area.js';
import { samples } from '../../components/samples.js';
import { whenNear } from '../../components/when-near.js';
import { el } from '../../dom.js';
import { figures } from './figures.js';

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
