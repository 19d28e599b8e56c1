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

  Answers answers() {
    return measurement.answers();
  }
}
