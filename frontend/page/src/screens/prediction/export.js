import { csv, excelCsv } from '../../charts/csv.js';
import { problemSentence } from '../../components/failure.js';

/**
 * The answers as rows: a file a row, then the probabilities in the order of the classes. `set`
 * holds the prediction set's classes. Where `known` is false the class is only the most similar
 * one. Both are empty where the model cannot tell.
 *
 * @param {import('./queue.js').Item[]} items
 * @param {Translator} translator
 */
export const answersCsv = (items, translator) => csv(...table(items, translator));

/** The same for Excel. */
export const answersExcel = (items, translator) =>
  excelCsv(...table(items, translator), translator);

/** Which version answered; of several the first. @param {import('./queue.js').Item[]} items */
export const versionOf = (items) =>
  items.find(({ outcome }) => outcome !== null)?.outcome?.answer.model.version ?? null;

/** @returns {[string[], (string | number | null)[][]]} head and rows */
function table(items, translator) {
  const own = items.find(({ outcome }) => outcome?.network.own)?.outcome;
  const length = own ? own.answer.probabilities.length : 10;
  const classes = Array.from({ length }, (_, index) => index);
  return [
    [
      'file',
      'class',
      'name',
      'confidence',
      'set',
      'known',
      'version',
      'milliseconds',
      'error',
      ...classes.map((index) => `p${index}`),
    ],
    items.map(({ file, outcome, error }) => {
      if (outcome === null) {
        const sentence = error ? problemSentence(error, translator) : null;
        return [file.name, ...Array(7).fill(null), sentence, ...classes.map(() => null)];
      }
      const { prediction, predictionSet, known, probabilities, model } = outcome.answer;
      return [
        file.name,
        prediction.index,
        outcome.network.names(prediction.index)(translator),
        prediction.confidence,
        predictionSet?.classes.map(({ index }) => index).join(' ') ?? null,
        known === null ? null : String(known),
        model.version,
        Math.round(outcome.milliseconds),
        null,
        ...classes.map(
          (index) => probabilities.find((entry) => entry.index === index)?.probability ?? null,
        ),
      ];
    }),
  ];
}

/** The same as JSON, as the service gave it. */
export function answersJson(items, translator) {
  return JSON.stringify(
    items.map(({ file, outcome, error }) => {
      if (outcome === null) {
        return { file: file.name, error: error ? problemSentence(error, translator) : null };
      }
      const { prediction, predictionSet, known, knownScore, probabilities, model } = outcome.answer;
      return {
        file: file.name,
        prediction,
        predictionSet,
        known,
        knownScore,
        probabilities,
        model,
      };
    }),
    null,
    2,
  );
}
