package io.penderie.training;

/**
 * The numbers that a hyperparameter may be; neither NaN nor infinity is in any.
 *
 * @param least the lower end
 * @param leastIncluded whether the lower end itself is allowed
 * @param most the largest number that is allowed
 */
public record Range(double least, boolean leastIncluded, double most) {

  /**
   * Insists on the range.
   *
   * @throws InvalidConfigException that tells the value and the range
   */
  public void require(String field, double value) {
    if (!leastIncluded && !(value > least && Double.isFinite(value))) {
      throw new InvalidConfigException(field, "is " + plain(value) + ", not above " + plain(least));
    }
    if (!(value >= least && value <= most)) {
      throw new InvalidConfigException(
          field, "is " + plain(value) + ", outside " + plain(least) + " to " + plain(most));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
