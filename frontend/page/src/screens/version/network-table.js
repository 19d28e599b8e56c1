import { dataTable } from '../../components/data-table.js';
import { el } from '../../dom.js';

/** @typedef {Api.NetworkLayer & { within: boolean }} Row within: whether it is of a residual branch */

/** The layers in the order in which a picture passes them; those of a branch follow their block. */
export const rowsOf = (layers) =>
  layers.flatMap((layer) => [
    { ...layer, within: false },
    ...(layer.branch ?? []).map((inner) => ({ ...inner, within: true })),
  ]);

/** `24 × 28 × 28`, or a number of values. @param {number[]} shape */
export const shapeWords = (shape, { number }) => shape.map((each) => number(each)).join(' × ');

/**
 * The layers of a network with shapes and counts (the report's figure 6).
 *
 * @param {Api.Network} network
 * @param {{ version: string, signal: AbortSignal }} options
 */
export function networkTable(network, { version, signal }) {
  const count = ({ number }, value) => number(value);
  return el(
    'section',
    { class: 'section network' },
    el('h2', {}, ({ t }) => t('version.network')),
    el('p', {}, ({ t, number }) =>
      t('version.counts', {
        name: network.name,
        trainable: number(network.trainableParameters),
        parameters: number(network.parameters),
        millions: number(network.multiplyAdds / 1e6, 1),
      }),
    ),
    dataTable({
      caption: ({ t }) => t('version.layers-of', { version }),
      captionHidden: true,
      columns: [
        { name: ({ t }) => t('version.layer') },
        { name: ({ t }) => t('version.output') },
        { name: ({ t }) => t('version.parameters'), format: count },
        { name: ({ t }) => t('version.multiply-adds'), format: count },
      ],
      rows: [
        [({ t }) => t('version.kind-input'), shape(network.input), null, null],
        ...rowsOf(network.layers).map((row) => [
          kind(row),
          shape(row.output),
          row.parameters || null,
          row.multiplyAdds || null,
        ]),
      ],
      signal,
    }),
    network.layers.some(({ branch }) => branch) &&
      el('p', { class: 'small' }, ({ t }) => t('version.branch')),
  );
}

/** @param {number[]} values */
const shape = (values) =>
  el('span', { class: 'shape' }, (translator) => shapeWords(values, translator));

/** @param {Row} row */
const kind = (row) =>
  el('span', { class: row.within ? 'within' : null }, (translator) => kindWords(row, translator));

/**
 * What a layer is, with what sets it apart from others of its kind.
 *
 * @param {Pick<Api.NetworkLayer, 'kind' | 'kernel' | 'stride' | 'rate'>} layer
 * @param {Translator} translator
 */
export function kindWords({ kind: what, kernel, stride, rate }, { t, share }) {
  const name = t(`version.kind-${what}`);
  if (kernel !== undefined) {
    const edge = `${kernel} × ${kernel}`;
    return stride !== undefined && stride > 1
      ? t('version.square-stride', { name, edge, stride: String(stride) })
      : t('version.square', { name, edge });
  }
  return rate === undefined ? name : t('version.square', { name, edge: share(rate, 0) });
}
