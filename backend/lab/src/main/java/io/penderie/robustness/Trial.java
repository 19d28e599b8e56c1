package io.penderie.robustness;

import java.util.function.BooleanSupplier;

/**
 * How a measurement is carried out.
 *
 * @param pictures how many of the test split, 0 for all of it; and of each kind of other pictures,
 *     0 for {@link #DEFAULT_PICTURES}
 * @param seed of everything that chance decides
 * @param threads that make and prepare pictures, at least 1
 * @param stop whether whoever waits wants no more; asked often, by several threads
 * @param progress hears of it, on the caller's thread
 */
public record Trial(
    int pictures, long seed, int threads, BooleanSupplier stop, TrialProgress progress) {

  /** A run takes minutes then, and an accuracy's standard error is at most 1.6 points. */
  public static final int DEFAULT_PICTURES = 1000;

  /** The seed of the figures that we publish. */
  public static final long DEFAULT_SEED = 5;

  public Trial {
    if (pictures < 0 || threads < 1) {
      throw new IllegalArgumentException(pictures + " pictures on " + threads + " threads");
    }
  }
}
