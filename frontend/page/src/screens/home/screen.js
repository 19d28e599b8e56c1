import { unreachable } from '../../api/api-error.js';
import { fileButton } from '../../components/files.js';
import { el } from '../../dom.js';

/**
 * The first screen: what this is and a way to try it; then, as they come, the rail, how good it is,
 * the way through the other screens, and what a network does.
 *
 * @param {HTMLElement} root
 * @param {Page} page see docs/frontend.md
 */
export function mount(root, page) {
  const { api, store, router, signal } = page;
  const trouble = el('div');

  /** Pictures are looked at on the prediction screen. */
  function take(files) {
    store.set('pictures', files);
    router.go(router.href('prediction'));
  }

  /** Brings something and goes on with it, or says why it did not come. */
  async function bring(load, then) {
    try {
      const loaded = await load();
      if (!signal.aborted) {
        trouble.replaceChildren();
        then(loaded);
      }
    } catch (error) {
      const { failure } = await import('../../components/failure.js');
      if (!signal.aborted) {
        // A module that does not come is a file that does not come.
        const cause = error instanceof TypeError ? unreachable() : error;
        const onRetry = () => bring(load, then);
        trouble.replaceChildren(failure(cause, { onRetry, store, signal }));
      }
    }
  }

  const random = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('home.random'),
  );
  random.addEventListener(
    'click',
    () =>
      bring(
        async () => (await import('../../api/pictures.js')).randomPicture(api, { signal }),
        (file) => take([file]),
      ),
    { signal },
  );
  const rest = el('div', { class: 'rest' });
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
      el(
        'p',
        { class: 'small' },
        el('span', { class: 'by-keys' }, ({ t }) => t('home.ways')),
        el('span', { class: 'by-touch' }, ({ t }) => t('home.waysTouch')),
      ),
    ),
    trouble,
    rest,
  );
  // The hero need not wait for the modules of what stands below it.
  bring(
    () => import('./rest.js'),
    ({ addRest }) => addRest(rest, page, { take, bring }),
  );
}
