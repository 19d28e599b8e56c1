package io.penderie.scene;

import java.util.random.RandomGenerator;

/**
 * Smooth noise: a random value at each whole place, cubic in between (value noise; Ebert et al.,
 * "Texturing and Modeling", chapter 2). No table: a place's value is a hash of it.
 */
public final class ValueNoise {

  private final long seed;

  /** One of all possible noises. */
  public ValueNoise(RandomGenerator random) {
    this.seed = random.nextLong();
  }

  /** From -1 to 1; neighbours at whole places are independent. */
  public double at(double x, double y) {
    long left = (long) Math.floor(x);
    long top = (long) Math.floor(y);
    double across = smooth(x - left);
    double down = smooth(y - top);
    double above = value(left, top) + across * (value(left + 1, top) - value(left, top));
    double below =
        value(left, top + 1) + across * (value(left + 1, top + 1) - value(left, top + 1));
    return above + down * (below - above);
  }

  /** The value at a whole place, -1 to 1. */
  double value(long x, long y) {
    long mixed = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (mixed >> 11) * 0x1.0p-52;
  }

  private static double smooth(double part) {
    return part * part * (3 - 2 * part);
  }
}
