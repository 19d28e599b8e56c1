package io.penderie.scene;

import java.util.random.RandomGenerator;

/** Coarse cloth: threads that go over and under one another, none quite like the next. */
final class WeaveLight implements Texture.Light {

  private final ValueNoise noise;
  private final double threads;
  private final double angle;

  WeaveLight(RandomGenerator random) {
    this.noise = new ValueNoise(random);
    this.threads = random.nextDouble(12, 30);
    this.angle = random.nextDouble(-0.3, 0.3);
  }

  @Override
  public double at(double x, double y) {
    double across = threads * (x * Math.cos(angle) + y * Math.sin(angle));
    double down = threads * (y * Math.cos(angle) - x * Math.sin(angle));
    boolean over = Math.floorMod((long) Math.floor(across) + (long) Math.floor(down), 2L) == 0;
    double within = over ? down - Math.floor(down) : across - Math.floor(across);
    double thread =
        over ? noise.value((long) Math.floor(down), 1) : noise.value((long) Math.floor(across), 2);
    return 0.7 * (2 * Math.sin(Math.PI * within) - 1) + 0.3 * thread;
  }
}
