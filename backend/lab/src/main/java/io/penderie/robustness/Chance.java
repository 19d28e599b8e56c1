package io.penderie.robustness;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Generators that depend on a seed, a name and a number only: no picture's luck on another's. */
final class Chance {

  private Chance() {}

  static RandomGenerator of(long seed, String name, int number) {
    long mixed = seed * 0x9E3779B97F4A7C15L + name.hashCode();
    return new SplittableRandom(mixed * 0xBF58476D1CE4E5B9L + number);
  }
}
