/** Marks a column of figures, whose cells are words already. */
export const figure = () => '';

/** A share of some photographs; of few of them tenths of a percent say more than enough. */
export const shareOf = (value) =>
  value === null || value === undefined
    ? '–'
    : (/** @type {Translator} */ { share }) => share(value, 1);

/** @param {Api.PhotographFigures} figures */
export const rightOf = ({ right, garments }) =>
  garments === 0
    ? '–'
    : (/** @type {Translator} */ { t, number }) =>
        t('evaluation.of', { part: number(right), whole: number(garments) });
