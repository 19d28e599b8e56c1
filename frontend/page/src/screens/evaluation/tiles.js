import { objectUrl } from '../../components/object-url.js';
import { pixelScale } from '../../components/pixel-picture.js';
import { el } from '../../dom.js';

/** How many pictures lie side by side on the service's sheet. */
export const COLUMNS = 12;

const SIDE = 28;
/** About how wide a picture is shown, in multiples of the reader's text size. */
const TARGET = 5.25;

/**
 * A sheet cut into pictures, each a link to the picture in the data.
 *
 * @param {{ index: number }[]} items in the order of the sheet
 * @param {Blob} sheet
 * @param {{ caption: (item: any) => Node[], router: Router }} options caption: what stands below
 * @param {AbortSignal} signal
 */
export function tiles(items, sheet, { caption, router }, signal) {
  const url = objectUrl(sheet, signal);
  const list = el(
    'ol',
    { class: 'tiles' },
    ...items.map((item, place) => el('li', {}, tile(item, place, url, caption, router))),
  );
  keepWhole(list, signal);
  return list;
}

function tile(item, place, url, caption, router) {
  const picture = el('span', { class: 'tile-picture' });
  picture.style.backgroundImage = `url("${url}")`;
  picture.style.setProperty('--column', String(place % COLUMNS));
  picture.style.setProperty('--row', String(Math.floor(place / COLUMNS)));
  picture.style.setProperty('--columns', String(COLUMNS));
  return el(
    'a',
    { class: 'tile', href: router.href('data', { split: 'test', index: item.index }) },
    picture,
    el(
      'span',
      { class: 'tile-words' },
      el('span', { class: 'visually-hidden' }, ({ t }) => `${t('evaluation.picture')} `),
      el('span', { class: 'tile-index' }, String(item.index)),
      ' ',
      ...caption(item),
    ),
  );
}

/** As many places as pictures will come, of the same size. */
export function waitingTiles(count, lines, signal) {
  const list = el(
    'ol',
    { class: 'tiles', 'aria-hidden': 'true' },
    ...Array.from({ length: count }, () =>
      el(
        'li',
        { class: 'tile' },
        el('span', { class: 'tile-picture skeleton' }),
        ...Array.from({ length: lines }, () => el('span', { class: 'tile-line' }, '\u00a0')),
      ),
    ),
  );
  keepWhole(list, signal);
  return list;
}

/** Keeps the pictures at whole device pixels, whatever the zoom and the text size are. */
function keepWhole(list, signal) {
  const fit = () => {
    const ratio = window.devicePixelRatio || 1;
    const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    list.style.setProperty('--tile', `${(SIDE * pixelScale(TARGET * em, ratio)) / ratio}px`);
  };
  const observer = new ResizeObserver(fit);
  observer.observe(list);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  fit();
}
