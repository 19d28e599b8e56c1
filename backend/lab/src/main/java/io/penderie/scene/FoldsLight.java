package io.penderie.scene;

import java.util.random.RandomGenerator;

/** A sheet with soft folds that run roughly one way. */
final class FoldsLight implements Texture.Light {

  private final ValueNoise noise;
  private final double across;
  private final double down;
  private final double folds;

  FoldsLight(RandomGenerator random) {
    this.noise = new ValueNoise(random);
    double direction = random.nextDouble(Math.PI);
    this.across = Math.cos(direction);
    this.down = Math.sin(direction);
    this.folds = random.nextDouble(1.5, 4);
  }

  @Override
  public double at(double x, double y) {
    double over = across * x + down * y + 0.25 * noise.at(2 * x, 2 * y);
    double fold = Math.sin(2 * Math.PI * folds * over);
    // The light side of a fold is narrow, the shadow side wide.
    return 0.65 * (2 * Math.pow((fold + 1) / 2, 2) - 1) + 0.35 * noise.at(3 * x + 40, 3 * y);
  }
}
