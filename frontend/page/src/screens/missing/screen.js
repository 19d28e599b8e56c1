import { el } from '../../dom.js';

/** Where an address leads that names no screen. */
export function mount(root, { router }) {
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('missing.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('missing.lede')),
    el(
      'p',
      { class: 'buttons' },
      el('a', { class: 'button', href: router.href('home') }, ({ t }) => t('missing.home')),
    ),
  );
}
