import { className, tagNumber } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { CLASSES, SIZES, SPLITS } from './view.js';

/**
 * What to choose for the grid: split, class, size of the pictures. Everything is an address, so
 * that back, forward and a bookmark know it.
 *
 * @param {{
 *   to: (change: Partial<import('./view.js').View>) => string,
 *   go: (address: string) => void,
 *   signal: AbortSignal,
 * }} options to: the address of what is shown now but for these changes
 * @returns {{ node: HTMLElement, sizes: HTMLElement, update: (view: import('./view.js').View) => void }}
 */
export function toolbar({ to, go, signal }) {
  const links = (member, values, words) =>
    values.map((value) => ({ member, value, node: el('a', { class: 'choice' }, words(value)) }));
  const splits = links(
    'split',
    SPLITS,
    (split) =>
      ({ t }) =>
        t(`data.split-${split}`),
  );
  const sizes = links(
    'size',
    SIZES,
    (size) =>
      ({ t }) =>
        t(`data.size-${size}`),
  );
  const which = [false, true].map((mistakes) => ({
    member: 'mistakes',
    value: mistakes,
    node: el('a', { class: 'choice' }, ({ t }) =>
      t(mistakes ? 'data.which-mistakes' : 'data.which-all'),
    ),
  }));
  // The name first: whoever types it goes there.
  const select = el(
    'select',
    { class: 'field', id: 'data-class' },
    el('option', { value: '' }, ({ t }) => t('data.allClasses')),
    ...Array.from({ length: CLASSES }, (_, index) =>
      el('option', { value: index }, (words) => `${className(index)(words)} · ${tagNumber(index)}`),
    ),
  );
  select.addEventListener(
    'change',
    () => go(to({ label: select.value === '' ? null : Number(select.value) })),
    { signal },
  );

  return {
    node: el(
      'div',
      { class: 'toolbar' },
      group('data.split', splits),
      el(
        'div',
        { class: 'tool' },
        el('label', { class: 'label', for: 'data-class' }, ({ t }) => t('data.class')),
        select,
      ),
      group('data.which', which),
    ),
    sizes: group('data.size', sizes),
    update(view) {
      select.value = String(view.label ?? '');
      for (const { member, value, node } of [...splits, ...which, ...sizes]) {
        // There are answers to the test split alone.
        node.href = to({ [member]: value, ...(value === true && { split: 'test' }) });
        if (view[member] === value) {
          node.setAttribute('aria-current', 'true');
        } else {
          node.removeAttribute('aria-current');
        }
      }
    },
  };
}

function group(key, links) {
  return el(
    'div',
    { class: 'tool', role: 'group', 'aria-label': ({ t }) => t(key) },
    el('span', { class: 'label', 'aria-hidden': 'true' }, ({ t }) => t(key)),
    el('div', { class: 'choices' }, ...links.map(({ node }) => node)),
  );
}
