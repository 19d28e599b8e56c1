package io.penderie.scene;

import java.util.random.RandomGenerator;

/** Spots of two sizes, as on carpet, gravel and terrazzo. */
final class SpeckleLight implements Texture.Light {

  private final ValueNoise coarse;
  private final ValueNoise fine;
  private final double spots;

  SpeckleLight(RandomGenerator random) {
    this.coarse = new ValueNoise(random);
    this.fine = new ValueNoise(random);
    this.spots = random.nextDouble(15, 50);
  }

  @Override
  public double at(double x, double y) {
    return 0.6 * coarse.at(x * spots, y * spots) + 0.4 * fine.at(x * spots * 3, y * spots * 3);
  }
}
