package io.penderie.evaluation;

import java.util.Arrays;

/**
 * Chooses the threshold of prediction sets by split conformal prediction: how probable a class must
 * be to belong to the set, so that the right one does as often as was asked for.
 *
 * <p>The score of a picture is one less the probability of its right class, which gives the
 * smallest sets on the mean (Sadinle, Lei, Wasserman 2019, arXiv 1609.00451; Angelopoulos, Bates
 * 2021, arXiv 2107.07511, section 1.1). On pictures like those that it was chosen on, the share of
 * sets with the right class lies between the coverage and that plus {@code 1 / (n + 1)}.
 */
public final class ConformalThreshold {

  /** The share of prediction sets that hold the right class. */
  public static final double COVERAGE = 0.95;

  private ConformalThreshold() {}

  /**
   * One less the {@code ceil((n + 1) * coverage)}-th smallest score.
   *
   * @param right of each validation picture the probability of its right class, in 0..1
   * @param coverage above 0, below 1
   * @return 0, so that every class belongs to the set, where there are too few pictures to promise
   *     more
   * @throws IllegalArgumentException if the coverage is out of range
   */
  public static double of(float[] right, double coverage) {
    if (!(coverage > 0 && coverage < 1)) {
      throw new IllegalArgumentException("a coverage of " + coverage);
    }
    float[] sorted = right.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil((sorted.length + 1) * coverage);
    return rank > sorted.length ? 0 : Math.min(1, sorted[sorted.length - rank]);
  }
}
