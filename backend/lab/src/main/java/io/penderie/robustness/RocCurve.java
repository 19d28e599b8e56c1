package io.penderie.robustness;

import java.util.Arrays;

/** How well a score tells two kinds of pictures apart, whatever the threshold. */
final class RocCurve {

  private RocCurve() {}

  /**
   * The area under the receiver operating characteristic: the chance that a picture of the first
   * kind scores higher than one of the second, a tie counting by half (Fawcett 2006, "An
   * introduction to ROC analysis", section 7; the Mann-Whitney statistic).
   *
   * @param high scores of the kind that should score high
   * @param low scores of the other kind
   * @return 0..1; 0.5 is chance
   * @throws IllegalArgumentException if either is empty or a score is NaN
   */
  static double area(double[] high, double[] low) {
    if (high.length == 0 || low.length == 0) {
      throw new IllegalArgumentException(high.length + " against " + low.length + " scores");
    }
    double[] sorted = low.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("a score is NaN");
    }
    double wins = 0;
    for (double score : high) {
      if (Double.isNaN(score)) {
        throw new IllegalArgumentException("a score is NaN");
      }
      int below = below(sorted, score, false);
      wins += below + 0.5 * (below(sorted, score, true) - below);
    }
    return wins / high.length / low.length;
  }

  /** How many are less, or also equal. */
  private static int below(double[] sorted, double score, boolean orEqual) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < score || (orEqual && sorted[middle] == score)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
