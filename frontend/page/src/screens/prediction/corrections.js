/**
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Crop shares of the
 *     upright picture's width and height, 0 to 1
 * @typedef {{
 *   crop: Crop | null,
 *   polarity: 'auto' | 'positive' | 'negative',
 *   background: 'remove' | 'keep',
 * }} Corrections what the reader says of a picture where the preparation saw it wrongly; crop: where
 *     the garment is looked for, null: everywhere
 */

/** Everything is left to the service. @type {Corrections} */
export const AS_IT_CAME = Object.freeze({ crop: null, polarity: 'auto', background: 'remove' });

/** What can be said of light and dark, and of the background; the first is what happens unasked. */
export const CHOICES = Object.freeze({
  polarity: ['auto', 'positive', 'negative'],
  background: ['remove', 'keep'],
});

/** Finer than any pixel of the 256 that the service looks at. */
const STEPS = 10_000;

/** Whether the reader has corrected anything. @param {Corrections} corrections */
export const isCorrected = ({ crop, polarity, background }) =>
  crop !== null || polarity !== AS_IT_CAME.polarity || background !== AS_IT_CAME.background;

/**
 * The parameters that tell the service; null for what is left to it.
 *
 * @param {Corrections} corrections
 */
export function parametersOf({ crop, polarity, background }) {
  return {
    area: crop && areaOf(crop),
    polarity: polarity === AS_IT_CAME.polarity ? null : polarity,
    background: background === AS_IT_CAME.background ? null : background,
  };
}

/** Left, top, width and height; rounded at the edges, so that they never reach beyond the picture. */
function areaOf({ left, top, right, bottom }) {
  const [x, y, toX, toY] = [left, top, right, bottom].map((side) => Math.round(side * STEPS));
  return [x, y, toX - x, toY - y].map((value) => value / STEPS).join(',');
}
