package io.penderie.scene;

import java.util.random.RandomGenerator;

/** Light that falls off from one side to the other. */
final class UnevenLight implements Texture.Light {

  private final double across;
  private final double down;

  UnevenLight(RandomGenerator random) {
    double direction = random.nextDouble(2 * Math.PI);
    this.across = Math.cos(direction);
    this.down = Math.sin(direction);
  }

  @Override
  public double at(double x, double y) {
    double along = across * (2 * x - 1) + down * (2 * y - 1);
    return Math.max(-1, Math.min(1, along));
  }
}
