package io.penderie.evaluation;

import io.penderie.dataset.ImageSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a network's answers with the truth.
 *
 * <p>The predicted class is the most probable one; of equally probable ones, that with the lowest
 * index, as the service answers.
 */
public final class Evaluator {

  /**
   * A smaller probability of the true class counts as this one in the loss, so that one hopeless
   * picture makes the mean large (at most 27.6) but not infinite.
   */
  public static final double SMALLEST_PROBABILITY = 1e-12;

  /** How far the sum of a row may be from 1: the rounding of single precision, generously. */
  static final double SUM_TOLERANCE = 1e-3;

  private Evaluator() {}

  /**
   * Evaluates the answers for a set of pictures.
   *
   * @param probabilities one row a picture in the order of the set, one column a class
   * @param sets the prediction set of each picture; null where the network gives none
   * @throws IllegalArgumentException as {@link #evaluate(int[], float[][], List)}
   */
  public static Evaluation evaluate(
      ImageSet truth, float[][] probabilities, List<List<Integer>> sets) {
    return evaluate(truth.labels(), probabilities, sets);
  }

  /**
   * Evaluates answers.
   *
   * @param truth the true class of each picture
   * @param probabilities one row a picture, one column a class; each row sums to 1
   * @param sets the prediction set of each picture, class indices; null where the network gives
   *     none
   * @throws IllegalArgumentException if there is no picture, the lengths differ, a row is not as
   *     long as the first, a value is not a probability, a row does not sum to 1, or a true class
   *     has no column
   */
  public static Evaluation evaluate(
      int[] truth, float[][] probabilities, List<List<Integer>> sets) {
    int classes = check(truth, probabilities);
    if (sets != null && sets.size() != truth.length) {
      throw new IllegalArgumentException(truth.length + " pictures, " + sets.size() + " sets");
    }
    int[] predicted = new int[truth.length];
    boolean[] right = new boolean[truth.length];
    double[] confidence = new double[truth.length];
    List<Mistake> mistakes = new ArrayList<>();
    double loss = 0;
    int top2 = 0;
    for (int i = 0; i < truth.length; i++) {
      float[] row = probabilities[i];
      loss += loss(row, truth[i]);
      predicted[i] = mostProbable(row);
      right[i] = predicted[i] == truth[i];
      confidence[i] = confidence(row, predicted[i]);
      if (rank(row, truth[i]) < 2) {
        top2++;
      }
      if (!right[i]) {
        mistakes.add(new Mistake(i, truth[i], predicted[i], confidence[i]));
      }
    }
    ConfusionMatrix matrix = ConfusionMatrix.of(truth, predicted, classes);
    ClassificationReport report = ClassificationReport.of(matrix);
    return new Evaluation(
        truth.length,
        // A certain and right answer would otherwise give -0, or, from a sum just above 1, less.
        Math.max(0, loss / truth.length),
        report.accuracy(),
        (double) top2 / truth.length,
        report,
        matrix,
        Calibration.of(right, confidence),
        sets == null ? null : PredictionSets.ByClass.of(truth, sets, classes),
        PrecisionRecall.ofAll(truth, probabilities, classes),
        mistakes.stream().sorted(Mistake.SUREST_FIRST).limit(Evaluation.MISTAKES).toList());
  }

  /** The cross-entropy of one answer, in nats. */
  static double loss(float[] probabilities, int truth) {
    return -Math.log(Math.max(probabilities[truth], SMALLEST_PROBABILITY));
  }

  /** The number of classes, after everything else has been found in order. */
  private static int check(int[] truth, float[][] probabilities) {
    if (truth.length != probabilities.length) {
      throw new IllegalArgumentException(
          truth.length + " true classes but " + probabilities.length + " rows of probabilities");
    }
    if (truth.length == 0) {
      throw new IllegalArgumentException("nothing to evaluate: no pictures");
    }
    int classes = probabilities[0].length;
    for (int i = 0; i < truth.length; i++) {
      if (probabilities[i].length != classes) {
        throw new IllegalArgumentException(
            "row " + i + " has " + probabilities[i].length + " probabilities, not " + classes);
      }
      if (truth[i] < 0 || truth[i] >= classes) {
        throw new IllegalArgumentException(
            "the true class of picture " + i + " is " + truth[i] + " of " + classes + " classes");
      }
      checkRow(i, probabilities[i]);
    }
    return classes;
  }

  private static void checkRow(int index, float[] row) {
    double sum = 0;
    for (float value : row) {
      // Written so that NaN fails too.
      if (!(value >= 0 && value <= 1 + SUM_TOLERANCE)) {
        throw new IllegalArgumentException("row " + index + " has the probability " + value);
      }
      sum += value;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException("row " + index + " sums to " + sum + ", not to 1");
    }
  }

  /** The index of the largest probability; of equal ones the first. */
  static int mostProbable(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }

  /** A softmax in single precision may end just above 1; a confidence does not. */
  static float confidence(float[] row, int predicted) {
    return Math.min(1, row[predicted]);
  }

  /** How many classes come before this one, the most probable first, ties in index order. */
  private static int rank(float[] row, int of) {
    int before = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] > row[of] || (row[i] == row[of] && i < of)) {
        before++;
      }
    }
    return before;
  }
}
