package io.penderie.mixture;

import io.penderie.scene.Extent;
import io.penderie.scene.Layer;
import io.penderie.scene.PictureFile;
import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Shadow;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Garments as shops show them: on white or light gray, in even light, as JPEG. */
final class ShopScenes {

  private static final double CROSSING = 0.2;
  private static final double SHADOWED = 0.7;

  private final Wardrobe wardrobe;
  private final double[] weights;

  ShopScenes(Wardrobe wardrobe, int classes) {
    this.wardrobe = wardrobe;
    this.weights = new double[classes];
    Arrays.fill(weights, 1);
  }

  /** One image file. */
  Shown draw(RandomGenerator random) {
    Wardrobe.Piece piece = wardrobe.draw(weights, random);
    int width = random.nextInt(96, 193);
    int height = (int) (width * RandomScenes.uniform(random, 0.9, 1.4));
    Extent extent = piece.garment().extent(0, 1);
    double margin = RandomScenes.uniform(random, 0, 0.35);
    Pose pose =
        random.nextDouble() < CROSSING
            ? Framing.crossing(extent, width, height, margin, random)
            : Framing.inside(extent, width, height, margin, random)
                .turned(RandomScenes.uniform(random, -4, 4));
    Shadow shadow =
        random.nextDouble() < SHADOWED
            ? new Shadow(
                RandomScenes.uniform(random, 0.05, 0.35),
                RandomScenes.uniform(random, 0.02, 0.08),
                RandomScenes.uniform(random, -0.03, 0.03),
                RandomScenes.uniform(random, 0, 0.05))
            : Shadow.NONE;
    RgbPicture paper = Grounds.paper(random).paint(width, height, random);
    RgbPicture picture =
        Layer.of(piece.garment(), pose, RandomScenes.tone(random)).over(paper, shadow);
    return new Shown(PictureFile.jpeg(picture, random.nextInt(60, 96)), piece.label());
  }
}
