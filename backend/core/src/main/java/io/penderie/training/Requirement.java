package io.penderie.training;

/** Checks of hyperparameters; the message names the one at fault, its value and its range. */
final class Requirement {

  private Requirement() {}

  static void inRange(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " is " + plain(value) + ", outside " + plain(least) + " to " + plain(most));
    }
  }

  static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + plain(value) + ", not above 0");
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
