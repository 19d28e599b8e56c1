package io.penderie.training;

/** Checks of hyperparameters; the fault tells the value and its range. */
final class Requirement {

  private Requirement() {}

  /**
   * Insists on a range, both ends included.
   *
   * @param field the hyperparameter's path, see {@link InvalidConfigException#field}
   */
  static void inRange(String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new InvalidConfigException(
          field, "is " + plain(value) + ", outside " + plain(least) + " to " + plain(most));
    }
  }

  static void positive(String field, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new InvalidConfigException(field, "is " + plain(value) + ", not above 0");
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
