import { className, classNames } from '../../components/garment-tag.js';
import { BUILT_IN } from '../../state/routes.js';

/**
 * What the screen has to know of a network beside its answers.
 *
 * @typedef {{
 *   own: boolean,
 *   whole: boolean,
 *   names: import('../../components/garment-tag.js').ClassNames,
 * }} Network own: it knows a dataset that people brought; whole: pictures are taken as they are, and
 *     there is nothing to correct; names: of its classes
 */

/** Of the dataset that comes with Penderie. @type {Network} */
export const GARMENTS = Object.freeze({ own: false, whole: false, names: className });

/**
 * Which network a version is, by its card.
 *
 * @param {Client} api
 * @param {string} version
 * @param {AbortSignal} signal
 * @returns {Promise<Network>}
 */
export async function networkOf(api, version, signal) {
  const { card } = await api.get(`models/${encodeURIComponent(version)}`, { signal });
  const { english, french } = card.labels;
  return card.data.name === BUILT_IN
    ? GARMENTS
    : {
        own: true,
        whole: (card.input.recipe ?? 'garment') !== 'garment',
        names: classNames(english.map((en, index) => ({ en, fr: french[index] }))),
      };
}
