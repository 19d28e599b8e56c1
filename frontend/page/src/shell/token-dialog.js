import { el } from '../dom.js';

/**
 * Asks for the token that changes need, once for all requests that wait for it.
 *
 * @param {PageStore} store keeps the token
 * @returns {{
 *   node: HTMLElement,
 *   ask: (options?: { refused?: boolean, signal?: AbortSignal }) => Promise<string | null>,
 * }} ask: refused: whether the token at hand was wrong; resolves to null when the reader gives none
 */
export function createTokenDialog(store) {
  const input = el('input', {
    id: 'token',
    type: 'password',
    class: 'field',
    autocomplete: 'off',
    spellcheck: 'false',
    required: true,
    'aria-describedby': 'token-hint token-refused',
  });
  const refusal = el('p', { id: 'token-refused', class: 'field-error', role: 'alert' });
  const cancel = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('token.cancel'),
  );
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', { id: 'token-heading' }, ({ t }) => t('token.heading')),
    el('p', { id: 'token-hint' }, ({ t }) => t('token.hint')),
    el('label', { for: 'token', class: 'label' }, ({ t }) => t('token.label')),
    input,
    refusal,
    el(
      'p',
      { class: 'buttons' },
      el('button', { class: 'button' }, ({ t }) => t('token.give')),
      cancel,
    ),
  );
  const node = el('dialog', { class: 'dialog', 'aria-labelledby': 'token-heading' }, form);

  /** @type {Promise<string | null> | null} */
  let asking = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    node.close(input.value.trim());
  });
  cancel.addEventListener('click', () => node.close(''));
  // Escape.
  node.addEventListener('cancel', (event) => {
    event.preventDefault();
    node.close('');
  });

  function open(refused) {
    if (refused) {
      store.set('token', null);
    }
    input.value = '';
    refusal.replaceChildren(...(refused ? [el('span', {}, ({ t }) => t('token.refused'))] : []));
    input.setAttribute('aria-invalid', String(refused));
    node.showModal();
    return new Promise((resolve) => {
      node.addEventListener(
        'close',
        () => {
          asking = null;
          const given = node.returnValue === '' ? null : node.returnValue;
          // Nothing of it stays in the document.
          node.returnValue = '';
          input.value = '';
          store.set('token', given);
          resolve(given);
        },
        { once: true },
      );
    });
  }

  return {
    node,
    ask({ refused = false } = {}) {
      asking ??= open(refused);
      return asking;
    },
  };
}
