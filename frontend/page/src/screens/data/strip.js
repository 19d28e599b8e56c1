import { className } from '../../components/garment-tag.js';
import { keepCrisp, pixelScale } from '../../components/pixel-picture.js';
import { el } from '../../dom.js';
import { SIDE, textSize, WIDTHS } from './layout.js';

/** Pictures on a strip; a narrow screen shows fewer of them, never half a one. */
const MOST = 20;

/** The mean of the training pictures of a class. */
export function meanPicture(label, { store, signal }) {
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
export function filmStrip(label, { store, signal }) {
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
