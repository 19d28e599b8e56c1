package io.penderie.dataset;

import java.util.random.RandomGenerator;

/** Puts an array into a random order (Fisher and Yates; Knuth, TAOCP 2, algorithm 3.4.2P). */
public final class Shuffle {

  private Shuffle() {}

  /** Shuffles in place; every order is equally likely. */
  public static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }
}
