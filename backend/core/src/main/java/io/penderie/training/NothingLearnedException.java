package io.penderie.training;

import io.penderie.evaluation.ConfusionMatrix;
import io.penderie.evaluation.Evaluation;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A run has come to its end with a network that answers worse than one that has never seen a
 * picture; it does not become a version.
 */
public final class NothingLearnedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** So much more loss than that of a guess, in nats, is no accident of a small split. */
  private static final double TOLERANCE = 0.1;

  private final String figures;

  private NothingLearnedException(String figures) {
    super(
        "the network has learned nothing: "
            + figures
            + "; it does not become a version; try a smaller learning rate");
    this.figures = figures;
  }

  /** Of how little it has learned. */
  public String figures() {
    return figures;
  }

  /**
   * Insists on answers that are numbers.
   *
   * @param probabilities one row a picture
   */
  static void requireNumbers(float[][] probabilities) {
    for (float[] row : probabilities) {
      for (float probability : row) {
        if (!Float.isFinite(probability)) {
          throw new NothingLearnedException("its answers are no numbers");
        }
      }
    }
  }

  /**
   * Insists on more pictures right than always naming the most frequent class has, or else on a
   * loss no larger than that of giving every class the same probability. A network that has not
   * learned much yet keeps to the latter; one that has diverged is sure, and wrong.
   */
  static void requireBetterThanGuessing(Evaluation test) {
    ConfusionMatrix matrix = test.confusionMatrix();
    int mostFrequent =
        IntStream.range(0, matrix.classes()).map(matrix::support).max().orElseThrow();
    double guess = Math.log(matrix.classes());
    if (matrix.correct() <= mostFrequent && test.loss() > guess + TOLERANCE) {
      throw new NothingLearnedException(
          String.format(
              Locale.ROOT,
              "%.2f %% right on the test split, where always naming one class has %.2f %%, and a loss"
                  + " of %.4f, where guessing has %.4f",
              100 * test.accuracy(),
              100.0 * mostFrequent / test.pictures(),
              test.loss(),
              guess));
    }
  }
}
