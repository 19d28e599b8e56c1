import { pictureUrl } from '../../api/predictions.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { el } from '../../dom.js';

/** The readings that there are words for. */
const READINGS = new Set([
  'as-is',
  'cut',
  'negative',
  'outline',
  'surroundings',
  'whole',
  'rest',
  'inside',
  'torso',
  'legs',
  'feet',
]);

/**
 * The ways to read a picture, of which one press asks for one; nothing where there is only one.
 *
 * @param {Api.Stages} answer
 * @param {{
 *   onReading: (name: string) => void,
 *   signal: AbortSignal,
 * }} options
 */
export function readingChoice({ preparation, readings }, { onReading, signal }) {
  const known = (readings ?? []).filter(({ reading }) => READINGS.has(reading));
  if (known.length < 2) {
    return false;
  }
  return el(
    'section',
    { class: 'readings', 'aria-labelledby': 'readings' },
    el('h3', { id: 'readings', class: 'label' }, ({ t }) => t('prediction.readings')),
    el('p', { class: 'small' }, ({ t }) => t('prediction.readingsLede')),
    el(
      'ul',
      { class: 'reading-strip' },
      ...known.map((reading) =>
        el('li', {}, choice(reading, preparation.reading, { onReading, signal })),
      ),
    ),
  );
}

function choice({ reading, picture }, taken, { onReading, signal }) {
  const image = el('img', { src: pictureUrl(picture), alt: '' });
  const frame = el('span', { class: 'plate' }, image);
  keepCrisp(image, frame, signal);
  const button = el(
    'button',
    { type: 'button', class: 'reading', 'aria-pressed': String(reading === taken) },
    frame,
    el('span', {}, ({ t }) => t(`prediction.reading-${reading}`)),
  );
  button.addEventListener('click', () => onReading(reading), { signal });
  return button;
}
