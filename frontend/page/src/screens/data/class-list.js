import { className, tagNumber } from '../../components/garment-tag.js';
import { keepCrisp, pixelScale } from '../../components/pixel-picture.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { live } from '../../i18n/live.js';
import { SIDE, textSize, WIDTHS } from './layout.js';

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

/** Pictures on a strip; a narrow screen shows fewer of them, never half a one. */
const MOST = 20;

/** The mean of the training pictures of a class. */
function meanPicture(label, { store, signal }) {
  const image = picture(`dataset/train/classes/${label}/mean`, { store, signal });
  image.width = SIDE;
  image.height = SIDE;
  image.alt = '';
  const frame = el('div', { class: 'plate mean' }, image);
  keepCrisp(image, frame, signal);
  return el(
    'figure',
    {},
    frame,
    el('figcaption', { class: 'visually-hidden' }, (words) =>
      words.t('data.meanAlt', { label: className(label)(words) }),
    ),
  );
}

/** The first training pictures of a class, side by side. */
function filmStrip(label, { store, signal }) {
  const image = picture(`dataset/train/sheet?class=${label}&limit=${MOST}&columns=${MOST}`, {
    store,
    signal,
  });
  image.classList.add('crisp');
  image.alt = '';
  const film = el('div', { class: 'film' }, image);
  const host = el('div', { class: 'film-host' }, film);
  const fit = () => {
    const ratio = window.devicePixelRatio || 1;
    const side = (pixelScale(WIDTHS.medium * textSize(), ratio, SIDE) * SIDE) / ratio;
    const count = Math.max(1, Math.min(MOST, Math.floor(host.clientWidth / side)));
    image.style.inlineSize = `${side * MOST}px`;
    image.style.blockSize = `${side}px`;
    film.style.inlineSize = `${side * count}px`;
    film.style.blockSize = `${side}px`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return el(
    'figure',
    { class: 'film-figure' },
    host,
    el('figcaption', { class: 'visually-hidden' }, (words) =>
      words.t('data.filmAlt', { label: className(label)(words) }),
    ),
  );
}

/** A picture of the service: asked for again when the service was away and is back. */
function picture(address, { store, signal }) {
  const image = /** @type {HTMLImageElement} */ (el('img', { src: address }));
  let missing = false;
  image.addEventListener('error', () => (missing = true), { signal });
  image.addEventListener('load', () => (missing = false), { signal });
  store.addEventListener(
    'connection',
    () => {
      if (missing && store.get('connection') === 'up') {
        image.src = address;
      }
    },
    { signal },
  );
  return image;
}
