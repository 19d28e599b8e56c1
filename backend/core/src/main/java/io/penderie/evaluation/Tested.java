package io.penderie.evaluation;

import io.penderie.dataset.DatasetIds;

/**
 * A network measured on test pictures of which it is known which they are.
 *
 * @param ids what the classes that it knows and the pictures are called
 * @param truth the true class of each picture when it was measured
 * @param measurement what it answered
 */
public record Tested(DatasetIds ids, int[] truth, Measurement measurement) {

  public Tested {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(truth, measurement.answers().predicted(), ids.classes().size());
    Figures.require(
        matrix.equals(measurement.evaluation().confusionMatrix()),
        "the evaluation is not that of the answers, whose matrix",
        matrix);
  }

  /**
   * One whose answers say which pictures they are to.
   *
   * @throws IllegalArgumentException if its evaluation is not that of its answers
   */
  public static Tested own(Measurement measurement) {
    AnsweredPictures pictures = measurement.answers().pictures();
    return new Tested(
        new DatasetIds(pictures.classes(), pictures.names()),
        pictures.truth().stream().mapToInt(Integer::intValue).toArray(),
        measurement);
  }

  Answers answers() {
    return measurement.answers();
  }
}
