package io.penderie.robustness;

/** The check that the reports share. */
final class Shares {

  private Shares() {}

  /** A share lies in 0..1; NaN does not. */
  static void require(double share, String what) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(what + " is " + share);
    }
  }
}
