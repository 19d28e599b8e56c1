import { garmentTag } from '../../components/garment-tag.js';
import { el } from '../../dom.js';

/**
 * The line under the grid: the picture at the cursor, else how to get about; and a field to go to a
 * picture by its number.
 *
 * @param {{ onNumber: (index: number) => void, signal: AbortSignal }} options
 * @returns {{ node: HTMLElement, item: (item: import('./pages.js').Item | null) => void,
 *   most: (size: number) => void }} most: says how many pictures the split has
 */
export function statusLine({ onNumber, signal }) {
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
  const hint = el('span', { class: 'small' }, ({ t }) => t('data.keys'));

  function item(found) {
    at.replaceChildren(
      ...(found === null
        ? [hint]
        : [
            garmentTag(found.class),
            el('span', { class: 'small' }, ({ t, number }) =>
              t('data.numbered', { index: number(found.index) }),
            ),
          ]),
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
