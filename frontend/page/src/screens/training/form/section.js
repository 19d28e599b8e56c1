import { el } from '../../../dom.js';

/**
 * A group of choices: the first one is open, the others wait behind their headings.
 *
 * @param {{ name: string, fields: import('./field.js').Field[] }} group
 */
export function section({ name, fields }) {
  const rows = fields.map(({ node }) => node);
  if (name === 'main') {
    return el('div', { class: 'choices-group' }, ...rows);
  }
  return el(
    'details',
    { class: 'choices-group' },
    el(
      'summary',
      {},
      el('span', { class: 'choices-heading' }, ({ t }) => t(`training.group-${name}`)),
      // Seen apart by the style sheet; whoever hears them needs a space.
      ' ',
      el('span', { class: 'choices-about' }, ({ t }) => t(`training.about-${name}`)),
    ),
    ...rows,
  );
}
