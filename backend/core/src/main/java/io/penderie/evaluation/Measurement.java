package io.penderie.evaluation;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.ImageSet;
import java.util.List;

/**
 * A network measured on one set of pictures: the figures and the single answers behind them.
 *
 * @param evaluation the figures
 * @param answers the answer to each picture
 */
public record Measurement(Evaluation evaluation, Answers answers) {

  public Measurement {
    Figures.require(
        answers.size() == evaluation.pictures(),
        "the evaluation is of " + evaluation.pictures() + " pictures; the number of answers",
        answers.size());
    Figures.require(
        answers.classes() == evaluation.confusionMatrix().classes(),
        "the matrix has " + evaluation.confusionMatrix().classes() + " classes; the answers'",
        answers.classes());
  }

  /**
   * Measures on pictures of a dataset that never changes.
   *
   * @param truth the pictures with their true classes
   * @param dataSha256 of the files of the dataset that they are from
   * @param probabilities one row a picture in the order of the set, one column a class
   * @param sets the prediction set of each picture; null where the network gives none
   * @throws IllegalArgumentException as {@link Evaluator#evaluate(int[], float[][], List)}
   */
  public static Measurement of(
      ImageSet truth, String dataSha256, float[][] probabilities, List<List<Integer>> sets) {
    Evaluation evaluation = Evaluator.evaluate(truth, probabilities, sets);
    return new Measurement(evaluation, Answers.of(dataSha256, probabilities, null));
  }

  /**
   * Measures on the test pictures of a dataset; of one that people brought it is kept which
   * pictures they are.
   *
   * @param probabilities one row a picture in the order of the set, one column a class
   * @param sets the prediction set of each picture; null where the network gives none
   * @throws IllegalArgumentException as {@link Evaluator#evaluate(int[], float[][], List)}
   */
  public static Measurement ofTest(
      Dataset dataset, float[][] probabilities, List<List<Integer>> sets) {
    ImageSet truth = dataset.test();
    Evaluation evaluation = Evaluator.evaluate(truth, probabilities, sets);
    AnsweredPictures pictures =
        dataset.own() ? AnsweredPictures.of(dataset.ids(), truth.labels(), probabilities) : null;
    return new Measurement(evaluation, Answers.of(dataset.sha256(), probabilities, pictures));
  }
}
