package io.penderie.mixture;

import io.penderie.scene.Extent;
import io.penderie.scene.Garment;
import io.penderie.scene.Layer;
import io.penderie.scene.Limb;
import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Shadow;
import io.penderie.scene.Tone;
import java.util.random.RandomGenerator;

/** Shoes on a foot, with the leg that is in them, and bags in a hand or on a shoulder. */
final class CarriedScenes {

  static boolean isCarried(int label) {
    return label == Wardrobe.SANDAL
        || label == Wardrobe.SNEAKER
        || label == Wardrobe.ANKLE_BOOT
        || label == Wardrobe.BAG;
  }

  RgbPicture draw(Wardrobe.Piece piece, RgbPicture wall, RandomGenerator random) {
    return piece.label() == Wardrobe.BAG
        ? bag(piece.garment(), wall, random)
        : shoe(piece, wall, random);
  }

  /** The shoe below, its leg up to the frame; now and then the other one further back. */
  private static RgbPicture shoe(Wardrobe.Piece piece, RgbPicture wall, RandomGenerator random) {
    Garment garment = piece.garment();
    Extent extent = garment.extent(0, 1);
    double margin = RandomScenes.uniform(random, 0.15, 0.5);
    Pose pose =
        Framing.at(
            extent,
            wall.width(),
            wall.height(),
            margin,
            wall.width() * RandomScenes.uniform(random, 0.45, 0.55),
            wall.height() * RandomScenes.uniform(random, 0.55, 0.75));
    Tone tone = RandomScenes.tone(random);
    int skin = People.skin(random);
    boolean dressed = piece.label() != Wardrobe.SANDAL && random.nextBoolean();
    int leg = dressed ? People.cloth(random) : skin;
    Shadow shadow = GroundScenes.shadow(random);
    RgbPicture picture = wall;
    if (random.nextInt(3) == 0) {
      Pose back =
          new Pose(
              pose.width(),
              pose.height(),
              margin,
              0,
              pose.right() + RandomScenes.uniform(random, -0.25, 0.25),
              pose.down() - RandomScenes.uniform(random, 0.02, 0.12));
      picture = shod(garment, back, tone, leg, skin, picture, shadow);
    }
    return shod(garment, pose, tone, leg, skin, picture, shadow);
  }

  private static RgbPicture shod(
      Garment garment, Pose pose, Tone tone, int leg, int skin, RgbPicture ground, Shadow shadow) {
    double box = pose.box();
    Extent all = garment.extent(0, 1);
    Extent collar = garment.extent(0, 0.2);
    double ankleX = pose.x(collar.middle());
    double thickness = Math.max(0.18, Math.min(0.3, 0.8 * collar.width())) * box;
    double inside = pose.y(all.top() + 0.35 * all.height());
    RgbPicture picture = new Limb(ankleX, -thickness, ankleX, inside, thickness, leg).over(ground);
    // The foot, as far as the shoe leaves it bare.
    picture =
        new Limb(0, 0, pose.x(all.middle()), pose.y(all.bottom() - 0.2 * all.height()), 1, skin)
            .end(picture, 0.8 * all.width() * box, 0.25 * all.height() * box);
    return Layer.of(garment, pose, tone).over(picture, shadow);
  }

  /** The bag, an arm or straps that hold it, and something of who carries it. */
  private static RgbPicture bag(Garment garment, RgbPicture wall, RandomGenerator random) {
    Extent extent = garment.extent(0, 1);
    Pose pose =
        Framing.at(
            extent,
            wall.width(),
            wall.height(),
            RandomScenes.uniform(random, 0.25, 0.55),
            wall.width() * RandomScenes.uniform(random, 0.4, 0.6),
            wall.height() * RandomScenes.uniform(random, 0.5, 0.65));
    double box = pose.box();
    RgbPicture picture = wall;
    int side = random.nextBoolean() ? 1 : -1;
    if (random.nextBoolean()) {
      // The leg of who carries it, behind the bag and beside it.
      double leg = pose.x(extent.middle()) + side * 0.4 * box;
      picture =
          new Limb(leg, -box, leg, 3.0 * wall.height(), 0.5 * box, People.cloth(random))
              .over(picture);
    }
    picture =
        Layer.of(garment, pose, RandomScenes.tone(random))
            .over(picture, GroundScenes.shadow(random));
    double handX = pose.x(garment.extent(0, 0.15).middle());
    double handY = pose.y(extent.top()) + 0.01 * box;
    int skin = People.skin(random);
    int sleeve = random.nextBoolean() ? skin : People.cloth(random);
    double thickness = RandomScenes.uniform(random, 0.12, 0.18) * box;
    Limb arm =
        new Limb(
            handX + side * RandomScenes.uniform(random, -0.1, 0.4) * box,
            -box,
            handX,
            handY - 0.6 * thickness,
            thickness,
            sleeve);
    Limb hand = new Limb(handX, handY, handX, handY, thickness, skin);
    return hand.end(arm.over(picture), 1.25 * thickness, 1.1 * thickness);
  }
}
