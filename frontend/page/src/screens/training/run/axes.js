/**
 * How the two measures are written, with as many decimals as tell values apart.
 *
 * @type {Record<'loss' | 'accuracy', import('../../../charts/line-chart.js').Axis['format']>}
 */
export const MEASURES = {
  loss: ({ number }, value, digits) => number(value, digits),
  accuracy: ({ share }, value, digits) => share(value, Math.max(0, digits - 2)),
};

/**
 * The axis of epochs; a place within one has decimals.
 *
 * @type {import('../../../charts/line-chart.js').Axis}
 */
export const EPOCH_AXIS = {
  label: ({ t }) => t('training.epoch'),
  format: ({ number }, value) => number(value, Number.isInteger(value) ? 0 : 2),
  whole: true,
};
