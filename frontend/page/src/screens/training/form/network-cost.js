import { OVERTAKEN, onlyLatest } from '../../../api/only-latest.js';
import { el } from '../../../dom.js';

/** @param {Record<string, unknown>} values what stands in the fields */
export const networkOf = ({ architecture, width, depth }) =>
  architecture === 'scaled-resnet' ? `${architecture}-${width}x${depth}` : String(architecture);

/** What is to be chosen for the network of a name, as on model cards. @param {string} name */
export function choicesOf(name) {
  const [, architecture = name, width, depth] = name.match(/^(.+)-(\d+)x(\d+)$/) ?? [];
  return width === undefined ? { architecture } : { architecture, width, depth };
}

/**
 * What the network that is chosen has and does, before anything is trained.
 *
 * @param {{ api: Client, dataset?: string, signal: AbortSignal }} options dataset: of one's own
 * @returns {{ node: HTMLElement, show: (values: Record<string, unknown>) => void }} show: to be
 *     called whenever something changed
 */
export function networkCost({ api, dataset, signal }) {
  const node = el('p', { class: 'small network-cost' });
  const latest = onlyLatest();
  let shown = '';
  async function show(values) {
    const name = networkOf(values);
    if (name === shown) {
      return;
    }
    shown = name;
    const query = dataset ? `?dataset=${encodeURIComponent(dataset)}` : '';
    try {
      const network = await latest.run((inner) =>
        api.get(`networks/${encodeURIComponent(name)}${query}`, {
          signal: AbortSignal.any([signal, inner]),
        }),
      );
      if (network !== OVERTAKEN && !signal.aborted) {
        node.replaceChildren(
          el('span', {}, ({ t, number }) =>
            t('training.network-cost', {
              parameters: number(network.trainableParameters),
              millions: number(network.multiplyAdds / 1e6, 1),
            }),
          ),
        );
      }
    } catch {
      // What is wrong with the choice is said where it is sent.
      node.replaceChildren();
    }
  }
  return { node, show };
}
