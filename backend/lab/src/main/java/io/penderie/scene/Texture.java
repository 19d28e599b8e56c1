package io.penderie.scene;

import java.util.random.RandomGenerator;

/** How a surface's light varies from place to place. */
public enum Texture {
  /** A plain wall, lit from a side. */
  UNEVEN_LIGHT,
  /** Boards with grain and dark joints. */
  WOOD,
  /** Coarse cloth: threads over and under one another. */
  WEAVE,
  /** A sheet with soft folds. */
  FOLDS,
  /** Square tiles with dark joints, each of a light of its own. */
  TILES,
  /** Carpet, gravel, terrazzo: spots of two sizes. */
  SPECKLE;

  /** The light at a place of one surface. */
  @FunctionalInterface
  interface Light {

    /**
     * From -1, dark, to 1, bright.
     *
     * @param x in units of the picture's shorter edge
     * @param y in units of the picture's shorter edge
     */
    double at(double x, double y);
  }

  RgbPicture paint(int width, int height, int rgb, double contrast, RandomGenerator random) {
    Light light = light(random);
    double edge = Math.min(width, height);
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double here = light.at((x + 0.5) / edge, (y + 0.5) / edge);
        argb[y * width + x] = Rgb.lit(rgb, 1 + contrast * here);
      }
    }
    return new RgbPicture(width, height, argb);
  }

  private Light light(RandomGenerator random) {
    return switch (this) {
      case UNEVEN_LIGHT -> new UnevenLight(random);
      case WOOD -> new WoodLight(random);
      case WEAVE -> new WeaveLight(random);
      case FOLDS -> new FoldsLight(random);
      case TILES -> new TilesLight(random);
      case SPECKLE -> new SpeckleLight(random);
    };
  }
}
