package io.penderie.evaluation;

/**
 * Chooses the temperature by which logits are divided, so that of the answers given with 80 %
 * confidence 80 % are right (Guo, Pleiss, Sun, Weinberger 2017, "On Calibration of Modern Neural
 * Networks", arXiv 1706.04599): the one with the smallest mean cross-entropy on validation
 * pictures. It changes no answer.
 *
 * <p>Of n pictures that are all right nobody knows that the next one is: as the true class of a
 * picture counts for {@code (n + 1) / (n + 2)} the one that it is, and the others share the rest
 * (Platt 1999, "Probabilistic Outputs for Support Vector Machines"). Without that, few pictures
 * that are all right would make every answer certain.
 */
public final class TemperatureScaling {

  private static final double LEAST = 0.05;
  private static final double MOST = 20;

  /** Narrows the range of the logarithm of the temperature to less than 1e-4. */
  private static final int STEPS = 25;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private TemperatureScaling() {}

  /**
   * Searches by golden section, as the cross-entropy has one minimum over the temperature.
   *
   * @param logits one row a picture, a column a class at least; further columns are not looked at
   * @param truth the true class of each picture
   * @param classes the number of classes
   * @return 0.05 to 20
   * @throws IllegalArgumentException if there is no picture or the lengths differ
   */
  public static double fit(float[][] logits, int[] truth, int classes) {
    if (logits.length == 0 || logits.length != truth.length) {
      throw new IllegalArgumentException(logits.length + " rows for " + truth.length + " pictures");
    }
    double low = Math.log(LEAST);
    double high = Math.log(MOST);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = loss(logits, truth, classes, Math.exp(left));
    double atRight = loss(logits, truth, classes, Math.exp(right));
    for (int step = 0; step < STEPS; step++) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = loss(logits, truth, classes, Math.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = loss(logits, truth, classes, Math.exp(right));
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** Mean cross-entropy in nats. */
  private static double loss(float[][] logits, int[] truth, int classes, double temperature) {
    double doubt = classes == 1 ? 0 : 1.0 / (truth.length + 2);
    double each = doubt / Math.max(1, classes - 1);
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < classes; j++) {
        largest = Math.max(largest, logits[i][j]);
      }
      double exponentials = 0;
      double others = 0;
      for (int j = 0; j < classes; j++) {
        double logit = (logits[i][j] - largest) / temperature;
        exponentials += Math.exp(logit);
        others += j == truth[i] ? 0 : logit;
      }
      double right = (logits[i][truth[i]] - largest) / temperature;
      sum += Math.log(exponentials) - (1 - doubt) * right - each * others;
    }
    return sum / truth.length;
  }
}
