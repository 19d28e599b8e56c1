import { garmentTag, tagNumber } from '../../components/garment-tag.js';
import { el } from '../../dom.js';

/**
 * The answer in large letters: a class, or that it is none of the ten.
 *
 * @param {Api.Prediction | null} answer null while it is awaited
 */
export function verdict(answer) {
  return el(
    'div',
    { class: 'verdict' },
    el('p', { class: 'label' }, ({ t }) => t('prediction.verdict')),
    ...words(answer),
  );
}

function words(answer) {
  if (answer === null) {
    return [
      el('p', { class: 'name display waiting' }, '…'),
      el('p', { class: 'confidence' }, ({ t }) => t('prediction.working')),
    ];
  }
  const { index, confidence } = answer.prediction;
  const set = severalOf(answer);
  if (answer.known === false) {
    return [
      el('h2', { class: 'name unknown' }, ({ t }) => t('prediction.unknown')),
      el('p', { class: 'unknown-why' }, ({ t }) => t('prediction.unknownWhy')),
      el(
        'p',
        { class: 'confidence' },
        el('span', {}, ({ t }) => t('prediction.mostSimilar')),
        ' ',
        garmentTag(index),
      ),
    ];
  }
  if (set) {
    const { coverage, classes } = set;
    return [
      el('h2', { class: 'name several' }, namesOf(classes)),
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
      el('span', {}, ({ t }) => t(`class.${index}`)),
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
 * @returns {(translator: Translator) => string}
 */
export const namesOf =
  (set) =>
  ({ t, anyOf }) =>
    set.length > NAMED
      ? t('prediction.oneOf', { count: set.length })
      : anyOf(set.map(({ index }) => t(`class.${index}`)));

/** Whether the service looked for a garment and found none. */
export const isMissed = ({ preparation }, { background }) =>
  preparation?.garmentFound === false && background === 'remove';

/**
 * The answer in a sentence, for those who hear the page.
 *
 * @param {Api.Prediction} answer
 * @param {import('./corrections.js').Corrections} corrections
 * @param {Translator} translator
 */
export function spoken(answer, corrections, translator) {
  const { t, percent } = translator;
  const { index, confidence } = answer.prediction;
  const set = severalOf(answer);
  const name = set ? namesOf(set.classes)(translator) : t(`class.${index}`);
  const said =
    answer.known === false
      ? t('prediction.announceUnknown', { name })
      : t('prediction.announce', { name, confidence: percent(confidence) });
  return isMissed(answer, corrections) ? `${said} ${t('prediction.missed')}` : said;
}
