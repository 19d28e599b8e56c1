package io.penderie.scene;

import java.util.random.RandomGenerator;

/** Boards with grain along them and dark joints between them. */
final class WoodLight implements Texture.Light {

  /** How much longer than wide the grain's fibres are. */
  private static final double FIBRE = 12;

  private final ValueNoise noise;
  private final boolean upright;
  private final double boards;
  private final double start;

  WoodLight(RandomGenerator random) {
    this.noise = new ValueNoise(random);
    this.upright = random.nextBoolean();
    this.boards = random.nextDouble(2.5, 6);
    this.start = random.nextDouble();
  }

  @Override
  public double at(double x, double y) {
    double along = upright ? y : x;
    double over = (upright ? x : y) * boards + start;
    long board = (long) Math.floor(over);
    double within = over - board;
    if (within < 0.03) {
      return -1;
    }
    double bend = noise.at(along * 1.5, over * 0.7 + 50);
    double grain = noise.at(along * FIBRE / 3 + 31 * board, over * FIBRE + 3 * bend);
    double rings = Math.sin(2 * Math.PI * (3 * within + 1.5 * bend + noise.value(board, 7)));
    return 0.45 * grain + 0.25 * rings + 0.3 * noise.value(board, 3);
  }
}
