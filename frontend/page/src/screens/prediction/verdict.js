import { garmentTag, tagNumber } from '../../components/garment-tag.js';
import { el } from '../../dom.js';

/** @typedef {import('./classify.js').Outcome} Outcome */
/** @typedef {import('./network.js').Network} Network */

/**
 * A word that there is for the ten garments, and for the classes of any other network.
 *
 * @param {string} key
 * @param {Network} network
 * @param {object} [values]
 * @returns {(translator: Translator) => string}
 */
export const said =
  (key, { own }, values) =>
  ({ t }) =>
    t(`prediction.${key}${own ? '-own' : ''}`, values);

/**
 * The answer in large letters: a class, or that it is none of those that the network knows.
 *
 * @param {Outcome | null} outcome null while it is awaited
 */
export function verdict(outcome) {
  return el(
    'div',
    { class: 'verdict' },
    el('p', { class: 'label' }, ({ t }) => t('prediction.verdict')),
    ...words(outcome),
  );
}

function words(outcome) {
  if (outcome === null) {
    return [
      el('p', { class: 'name display waiting' }, '…'),
      el('p', { class: 'confidence' }, ({ t }) => t('prediction.working')),
    ];
  }
  const { answer, network } = outcome;
  const { index, confidence } = answer.prediction;
  const set = severalOf(answer);
  if (answer.known === false) {
    return [
      el('h2', { class: 'name unknown' }, said('unknown', network)),
      el('p', { class: 'unknown-why' }, said('unknownWhy', network)),
      el(
        'p',
        { class: 'confidence' },
        el('span', {}, ({ t }) => t('prediction.mostSimilar')),
        ' ',
        garmentTag(index, network.names),
      ),
    ];
  }
  if (set) {
    const { coverage, classes } = set;
    return [
      el('h2', { class: 'name several' }, namesOf(classes, network)),
      el('p', { class: 'confidence' }, ({ t, share, percent }) =>
        t('prediction.setConfidence', {
          coverage: share(coverage, 0),
          confidence: percent(confidence),
        }),
      ),
    ];
  }
  return [
    el(
      'h2',
      { class: 'name' },
      el('span', { class: 'name-number' }, tagNumber(index)),
      el('span', { class: 'name-dot', 'aria-hidden': 'true' }, '·'),
      el('span', {}, network.names(index)),
    ),
    el('p', { class: 'confidence' }, ({ t, percent }) =>
      t('prediction.confidence', { confidence: percent(confidence) }),
    ),
  ];
}

/**
 * The prediction set where it takes the place of one class: of what is known, and more than one.
 *
 * @param {Pick<Api.Prediction, 'known' | 'predictionSet'>} answer
 */
export const severalOf = ({ known, predictionSet }) =>
  known !== false && predictionSet !== null && predictionSet.classes.length > 1
    ? predictionSet
    : null;

/** So many names can be read at a glance. */
const NAMED = 3;

/**
 * "Ankle boot or Sandal"; of many only how many they are.
 *
 * @param {Api.ClassProbability[]} set
 * @param {Pick<Network, 'names'>} network
 * @returns {(translator: Translator) => string}
 */
export const namesOf =
  (set, { names }) =>
  (translator) =>
    set.length > NAMED
      ? translator.t('prediction.oneOf', { count: set.length })
      : translator.anyOf(set.map(({ index }) => names(index)(translator)));

/** Whether the service looked for a garment and found none. */
export const isMissed = ({ preparation }, { background }) =>
  preparation?.garmentFound === false && background === 'remove';

/**
 * The answer in a sentence, for those who hear the page.
 *
 * @param {Pick<Outcome, 'answer' | 'network'>} outcome
 * @param {import('./corrections.js').Corrections} corrections
 * @param {Translator} translator
 */
export function spoken({ answer, network }, corrections, translator) {
  const { t, percent } = translator;
  const { index, confidence } = answer.prediction;
  const set = severalOf(answer);
  const name = (set ? namesOf(set.classes, network) : network.names(index))(translator);
  const sentence =
    answer.known === false
      ? said('announceUnknown', network, { name })(translator)
      : t('prediction.announce', { name, confidence: percent(confidence) });
  return isMissed(answer, corrections) ? `${sentence} ${t('prediction.missed')}` : sentence;
}
