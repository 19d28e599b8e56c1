package io.penderie.evaluation;

/** The checks that the records of this package share. */
final class Figures {

  private Figures() {}

  static void require(boolean valid, String what, Object value) {
    if (!valid) {
      throw new IllegalArgumentException(what + " is " + value);
    }
  }

  /** A share lies in 0..1; NaN does not. */
  static void requireShare(double value, String what) {
    require(value >= 0 && value <= 1, what, value);
  }

  /** A loss or a duration is finite and not negative. */
  static void requireAmount(double value, String what) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, what, value);
  }
}
