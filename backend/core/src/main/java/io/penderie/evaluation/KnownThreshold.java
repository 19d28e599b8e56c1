package io.penderie.evaluation;

import java.util.Arrays;

/**
 * Chooses below which score a picture counts as showing none of the classes: so that at most a
 * given share of validation pictures which do show one falls below it.
 */
public final class KnownThreshold {

  private KnownThreshold() {}

  /**
   * The largest such threshold.
   *
   * @param scores of pictures that show one of the classes, at least one
   * @param mostFlagged the share of them that may fall below it, 0 to below 1
   * @throws IllegalArgumentException if there is no score or the share is out of range
   */
  public static double of(float[] scores, double mostFlagged) {
    if (scores.length == 0 || !(mostFlagged >= 0 && mostFlagged < 1)) {
      throw new IllegalArgumentException(scores.length + " scores, a share of " + mostFlagged);
    }
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted[(int) (mostFlagged * sorted.length)];
  }
}
