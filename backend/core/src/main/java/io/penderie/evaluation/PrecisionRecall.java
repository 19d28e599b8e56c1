package io.penderie.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What precision one class has at each recall, as more and more pictures are called it: all that
 * have at least a probability of it, whatever their most probable class is.
 *
 * <p>Pictures of the same probability are taken together, as no threshold parts them. Average
 * precision is the sum over all thresholds of the precision there times the rise of recall since
 * the one before (Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval", 8.4;
 * the same as scikit-learn's {@code average_precision_score}): nothing is interpolated.
 *
 * @param averagePrecision over all thresholds, above 0 to 1
 * @param thresholds the probability from which on a picture is called the class, falling, rounded
 *     like the others to four decimals
 * @param recall the share of the class's pictures that is reached then, rising to 1
 * @param precision the share of the reached pictures that is of the class
 */
public record PrecisionRecall(
    double averagePrecision, List<Double> thresholds, List<Double> recall, List<Double> precision) {

  /** The most points of one class. */
  public static final int POINTS = 100;

  /** Of all classes together there are about so many points at most, but of each some. */
  private static final int ALL_POINTS = 5000;

  private static final int FEWEST_POINTS = 20;
  private static final double DECIMALS = 1e4;

  public PrecisionRecall {
    thresholds = List.copyOf(thresholds);
    recall = List.copyOf(recall);
    precision = List.copyOf(precision);
    int points = recall.size();
    Figures.requireShare(averagePrecision, "average precision");
    Figures.require(
        points > 0 && points <= POINTS && precision.size() == points && thresholds.size() == points,
        "the number of points",
        points);
    for (int i = 0; i < points; i++) {
      Figures.requireShare(thresholds.get(i), "a threshold");
      Figures.requireShare(recall.get(i), "recall");
      Figures.requireShare(precision.get(i), "precision");
      Figures.require(
          i == 0 || recall.get(i) >= recall.get(i - 1), "falling recall", recall.get(i));
    }
  }

  /**
   * The curves of all classes.
   *
   * @param truth the true class of each picture
   * @param probabilities one row a picture, one column a class
   * @return by class; null for one without pictures
   */
  static List<PrecisionRecall> ofAll(int[] truth, float[][] probabilities, int classes) {
    int points = Math.max(FEWEST_POINTS, Math.min(POINTS, ALL_POINTS / classes));
    List<PrecisionRecall> all = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      all.add(of(truth, probabilities, label, points));
    }
    // Not List.copyOf: a class without pictures has none.
    return Collections.unmodifiableList(all);
  }

  /**
   * The curve of a class, kept where its recall first reaches each of so many equal steps.
   *
   * @param points the most that are kept, 1 to {@value #POINTS}
   */
  static PrecisionRecall of(int[] truth, float[][] probabilities, int label, int points) {
    long positives = IntStream.of(truth).filter(each -> each == label).count();
    if (positives == 0) {
      return null;
    }
    List<Integer> ranked =
        IntStream.range(0, truth.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -probabilities[i][label]))
            .toList();
    List<Double> thresholds = new ArrayList<>();
    List<Double> recall = new ArrayList<>();
    List<Double> precision = new ArrayList<>();
    double average = 0;
    long reached = 0;
    long step = 0;
    for (int taken = 0; taken < ranked.size() && reached < positives; ) {
      float threshold = probabilities[ranked.get(taken)][label];
      long before = reached;
      for (;
          taken < ranked.size() && probabilities[ranked.get(taken)][label] == threshold;
          taken++) {
        reached += truth[ranked.get(taken)] == label ? 1 : 0;
      }
      double right = (double) reached / taken;
      average += right * (reached - before) / positives;
      if (reached * points / positives > step) {
        step = reached * points / positives;
        thresholds.add(rounded(Math.min(1, threshold)));
        recall.add(rounded((double) reached / positives));
        precision.add(rounded(right));
      }
    }
    return new PrecisionRecall(Math.min(1, average), thresholds, recall, precision);
  }

  private static double rounded(double share) {
    return Math.round(share * DECIMALS) / DECIMALS;
  }
}
