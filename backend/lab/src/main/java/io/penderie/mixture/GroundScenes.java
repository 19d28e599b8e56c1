package io.penderie.mixture;

import io.penderie.labelled.LabelledPicture;
import io.penderie.scene.Backdrop;
import io.penderie.scene.Extent;
import io.penderie.scene.Layer;
import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Shadow;
import io.penderie.scene.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Garments of the dataset laid on the grounds of photographs, in a room's light; those classes more
 * often that the photographs themselves show rarely.
 */
final class GroundScenes {

  private static final double CROSSING = 0.15;
  private static final double TURNED = 0.6;
  private static final double PAIR = 0.35;

  /** So many times as often as another is a class that no photograph shows. */
  private static final double MOST_OFTEN = 4;

  private final Wardrobe wardrobe;
  private final Grounds grounds;
  private final double[] weights;

  /**
   * Scenes of these garments on these grounds.
   *
   * @param weights how often each class, against the others
   */
  GroundScenes(Wardrobe wardrobe, Grounds grounds, double[] weights) {
    this.wardrobe = wardrobe;
    this.grounds = grounds;
    this.weights = weights.clone();
  }

  /**
   * How often each class is to be drawn, so that those are seen too that photographs show rarely: 1
   * for a class of which there are as many photographs as of the average one, up to four for one of
   * which there are none. What may be any of several classes counts as a part of each.
   */
  static double[] weights(List<LabelledPicture> photographs, int classes) {
    double[] counts = new double[classes];
    for (LabelledPicture photograph : photographs) {
      for (int label : photograph.right()) {
        counts[label] += 1.0 / photograph.right().size();
      }
    }
    double average = Arrays.stream(counts).average().orElse(0);
    return Arrays.stream(counts)
        .map(
            count ->
                average == 0 ? 1 : MOST_OFTEN - (MOST_OFTEN - 1) * Math.min(1, count / average))
        .toArray();
  }

  /** One image file. */
  Shown draw(RandomGenerator random) {
    Wardrobe.Piece piece = wardrobe.draw(weights, random);
    int width = random.nextInt(96, 193);
    int height = (int) (width * RandomScenes.uniform(random, 0.75, 1.34));
    Tone tone = RandomScenes.tone(random);
    Backdrop backdrop = grounds.photographed(Math.max(width, height), random);
    RgbPicture ground = backdrop.paint(width, height, random);
    boolean shoe =
        piece.label() == Wardrobe.SANDAL
            || piece.label() == Wardrobe.SNEAKER
            || piece.label() == Wardrobe.ANKLE_BOOT;
    RgbPicture picture =
        shoe && random.nextDouble() < PAIR
            ? pair(piece, tone, ground, random)
            : single(piece, tone, ground, random);
    return new Shown(Camera.file(picture, random), piece.label());
  }

  private static RgbPicture single(
      Wardrobe.Piece piece, Tone tone, RgbPicture ground, RandomGenerator random) {
    Extent extent = piece.garment().extent(0, 1);
    double margin = RandomScenes.uniform(random, 0.03, 0.5);
    Pose pose;
    if (random.nextDouble() < CROSSING) {
      pose = Framing.crossing(extent, ground.width(), ground.height(), margin, random);
    } else {
      pose = Framing.inside(extent, ground.width(), ground.height(), margin, random);
      if (random.nextDouble() < TURNED) {
        pose = pose.turned(RandomScenes.uniform(random, -25, 25));
      }
    }
    return Layer.of(piece.garment(), pose, tone).over(ground, shadow(random));
  }

  /** One behind the other, as shoes are put down. */
  private static RgbPicture pair(
      Wardrobe.Piece piece, Tone tone, RgbPicture ground, RandomGenerator random) {
    Extent extent = piece.garment().extent(0, 1);
    double margin = RandomScenes.uniform(random, 0.25, 0.5);
    Pose front = Framing.inside(extent, ground.width(), ground.height(), margin, random);
    double turn = RandomScenes.uniform(random, -12, 12);
    Pose back =
        new Pose(
            front.width(),
            front.height(),
            margin,
            turn + RandomScenes.uniform(random, -6, 6),
            front.right() + RandomScenes.uniform(random, -0.15, 0.15),
            front.down() - (1 - margin) * extent.height() * RandomScenes.uniform(random, 0.3, 0.9));
    RgbPicture first = Layer.of(piece.garment(), back, tone).over(ground, shadow(random));
    return Layer.of(piece.garment(), front.turned(turn), tone).over(first, shadow(random));
  }

  /** Of what lies in a room's light, which comes from somewhere above. */
  static Shadow shadow(RandomGenerator random) {
    return new Shadow(
        RandomScenes.uniform(random, 0.05, 0.6),
        RandomScenes.uniform(random, 0.01, 0.07),
        RandomScenes.uniform(random, -0.05, 0.05),
        RandomScenes.uniform(random, -0.01, 0.05));
  }
}
