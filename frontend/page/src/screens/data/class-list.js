import { tagNumber } from '../../components/garment-tag.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';
import { live } from '../../i18n/live.js';
import { filmStrip, meanPicture } from './strip.js';

/**
 * The classes: their names in both languages, the mean of their pictures, and the first of them.
 *
 * @param {HTMLElement} root
 * @param {{
 *   load: () => Promise<Api.Dataset>,
 *   hrefOf: (label: number) => string,
 *   store: PageStore,
 *   signal: AbortSignal,
 * }} options load: what GET /dataset says; hrefOf: where all pictures of a class are
 */
export function classList(root, { load, hrefOf, store, signal }) {
  return region(root, {
    load,
    store,
    signal,
    placeholder: () => skeleton(),
    show: ({ classes }, inner) =>
      el(
        'ol',
        { class: 'class-list' },
        ...classes.map(({ index, names }) =>
          el(
            'li',
            {},
            el(
              'div',
              { class: 'class-names' },
              el('span', { class: 'tag-number' }, tagNumber(index)),
              el(
                'h3',
                {},
                el('a', { href: hrefOf(index) }, ({ t }) => t(`class.${index}`)),
              ),
              otherName(names),
            ),
            meanPicture(index, { store, signal: inner }),
            filmStrip(index, { store, signal: inner }),
          ),
        ),
      ),
  });
}

/** The name in the language that the page does not speak. */
function otherName(names) {
  const node = el('p', { class: 'small' });
  live(node, ({ language }) => {
    const other = language === 'fr' ? 'en' : 'fr';
    node.lang = other;
    node.textContent = names[other];
  });
  return node;
}
