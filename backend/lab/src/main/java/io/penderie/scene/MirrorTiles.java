package io.penderie.scene;

import java.util.random.RandomGenerator;

/**
 * A patch of a photograph that goes on for ever: mirrored at its edges, so that it has no seams.
 * Which side is up and where it begins is left to chance.
 */
final class MirrorTiles {

  private final RgbPicture patch;
  private final double zoom;
  private final boolean turned;
  private final double right;
  private final double down;

  /**
   * One of all ways to lay it.
   *
   * @param zoom pixels for each of the patch
   */
  MirrorTiles(RgbPicture patch, double zoom, RandomGenerator random) {
    this.patch = patch;
    this.zoom = zoom;
    this.turned = random.nextBoolean();
    this.right = 2 * patch.width() * random.nextDouble();
    this.down = 2 * patch.height() * random.nextDouble();
  }

  RgbPicture paint(int width, int height) {
    return RgbPicture.of(width, height, (x, y) -> turned ? colour(y, x) : colour(x, y));
  }

  private int colour(int x, int y) {
    double across = (x + 0.5) / zoom + right - 0.5;
    double along = (y + 0.5) / zoom + down - 0.5;
    int column = (int) Math.floor(across);
    int row = (int) Math.floor(along);
    return mixed(
        mixed(at(column, row), at(column + 1, row), across - column),
        mixed(at(column, row + 1), at(column + 1, row + 1), across - column),
        along - row);
  }

  private int at(int column, int row) {
    return patch.at(mirrored(column, patch.width()), mirrored(row, patch.height()));
  }

  /** 0, 1, 2 and then 2, 1, 0 again, for a length of 3. */
  static int mirrored(int index, int length) {
    int within = Math.floorMod(index, 2 * length);
    return within < length ? within : 2 * length - 1 - within;
  }

  private static int mixed(int first, int second, double part) {
    return Rgb.of(
        Rgb.red(first) + part * (Rgb.red(second) - Rgb.red(first)),
        Rgb.green(first) + part * (Rgb.green(second) - Rgb.green(first)),
        Rgb.blue(first) + part * (Rgb.blue(second) - Rgb.blue(first)));
  }
}
