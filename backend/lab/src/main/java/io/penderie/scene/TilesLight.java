package io.penderie.scene;

import java.util.random.RandomGenerator;

/** Square tiles with dark joints, each tile of a light of its own. */
final class TilesLight implements Texture.Light {

  /** The part of a tile's edge that the joint takes. */
  private static final double JOINT = 0.05;

  private final ValueNoise noise;
  private final double tiles;
  private final double right;
  private final double below;

  TilesLight(RandomGenerator random) {
    this.noise = new ValueNoise(random);
    this.tiles = random.nextDouble(2.5, 7);
    this.right = random.nextDouble();
    this.below = random.nextDouble();
  }

  @Override
  public double at(double x, double y) {
    double across = x * tiles + right;
    double down = y * tiles + below;
    double column = Math.floor(across);
    double row = Math.floor(down);
    if (across - column < JOINT || down - row < JOINT) {
      return -1;
    }
    return 0.35 * noise.value((long) column, (long) row) + 0.25 * noise.at(4 * x, 4 * y) + 0.2;
  }
}
