package io.penderie.mixture;

import io.penderie.scene.Extent;
import io.penderie.scene.Figure;
import io.penderie.scene.Garment;
import io.penderie.scene.Layer;
import io.penderie.scene.Pose;
import io.penderie.scene.RgbPicture;
import io.penderie.scene.Shadow;
import java.util.random.RandomGenerator;

/**
 * Garments of the dataset on drawn people, who wear something else too. What the picture is about
 * is large and whole or nearly so; of what is worn above or below it a part is beyond the frame.
 */
final class WornScenes {

  /** Shoes and bags are worn in ways of their own, which {@link CarriedScenes} draws. */
  private static final double CARRIED = 0.5;

  /** What is worn throws little shadow on the wall. */
  private static final double MOST_SHADOW = 0.25;

  private static final int[] TOPS = {Wardrobe.T_SHIRT, Wardrobe.PULLOVER, Wardrobe.SHIRT};

  private final Wardrobe wardrobe;
  private final Grounds grounds;
  private final CarriedScenes carried;
  private final double[] weights;

  WornScenes(Wardrobe wardrobe, Grounds grounds, int classes) {
    this.wardrobe = wardrobe;
    this.grounds = grounds;
    this.carried = new CarriedScenes();
    this.weights = new double[classes];
    for (int label = 0; label < classes; label++) {
      weights[label] = CarriedScenes.isCarried(label) ? CARRIED : 1;
    }
  }

  /** One image file. */
  Shown draw(RandomGenerator random) {
    Wardrobe.Piece piece = wardrobe.draw(weights, random);
    boolean legs = piece.label() == Wardrobe.TROUSER;
    int width = random.nextInt(96, 177);
    int height = (int) (width * RandomScenes.uniform(random, legs ? 0.95 : 1, legs ? 1.2 : 1.5));
    RgbPicture wall = grounds.any(Math.max(width, height), random).paint(width, height, random);
    RgbPicture picture;
    if (CarriedScenes.isCarried(piece.label())) {
      picture = carried.draw(piece, wall, random);
    } else if (legs) {
      picture = trousers(piece.garment(), wall, random);
    } else {
      picture = top(piece, wall, random);
    }
    return new Shown(Camera.file(picture, random), piece.label());
  }

  /** What is worn from the shoulders down: a top, a dress or a coat. */
  private RgbPicture top(Wardrobe.Piece piece, RgbPicture wall, RandomGenerator random) {
    Garment garment = piece.garment();
    Extent extent = garment.extent(0, 1);
    Pose pose =
        Framing.at(
            extent,
            wall.width(),
            wall.height(),
            RandomScenes.uniform(random, 0.05, 0.5),
            wall.width() * RandomScenes.uniform(random, 0.45, 0.55),
            wall.height() * RandomScenes.uniform(random, 0.45, 0.6));
    double stature = pose.box() * extent.height() / length(piece.label(), random);
    double middle = half(garment.extent(0.3, 0.42), pose, stature);
    double shoulders = shoulders(garment);
    double chest = half(garment.extent(shoulders, shoulders + 0.08), pose, stature);
    double end = half(garment.extent(0.88, 1), pose, stature);
    double shoulder = Math.max(0.075, Math.min(0.1, chest - 0.035));
    double elbow = Math.max(shoulder + 0.01, Math.min(0.2, middle - 0.025));
    Figure figure =
        new Figure(
            pose.x(extent.middle()),
            pose.y(extent.top() + shoulders * extent.height())
                - (Figure.SHOULDERS + 0.015) * stature,
            stature,
            People.look(random),
            new Figure.Arms(
                shoulder,
                elbow,
                Math.max(0.1, Math.min(elbow + 0.03, end - 0.015))
                    + RandomScenes.uniform(random, -0.01, 0.02)));
    RgbPicture picture = figure.body(wall, People.cloth(random));
    if (random.nextInt(3) > 0) {
      picture = dressedLegs(figure, picture, piece.label() == Wardrobe.DRESS, random);
    }
    picture = Layer.of(garment, pose, RandomScenes.tone(random)).over(picture, shadow(random));
    return figure.head(picture);
  }

  /**
   * Where a garment has its shoulders, below a collar or a hood: as a part of its height, where it
   * is more than half as wide as at the chest.
   */
  private static double shoulders(Garment garment) {
    double wide = 0.55 * garment.extent(0.3, 0.42).width();
    double part = 0;
    while (part < 0.25 && garment.extent(part, part + 0.03).width() < wide) {
      part += 0.03;
    }
    return part;
  }

  /** How far down what is worn reaches, as a part of the stature. */
  private static double length(int label, RandomGenerator random) {
    return switch (label) {
      case Wardrobe.DRESS -> RandomScenes.uniform(random, 0.46, 0.62);
      case Wardrobe.COAT -> RandomScenes.uniform(random, 0.36, 0.48);
      default -> RandomScenes.uniform(random, 0.33, 0.4);
    };
  }

  private RgbPicture dressedLegs(
      Figure figure, RgbPicture picture, boolean dress, RandomGenerator random) {
    if (dress) {
      return picture;
    }
    if (random.nextBoolean()) {
      return wardrobe
          .of(Wardrobe.TROUSER, random.nextBoolean(), random)
          .map(trousers -> below(figure, trousers, picture, random))
          .orElse(picture);
    }
    Figure.Legwear[] all = Figure.Legwear.values();
    return figure.legs(picture, all[random.nextInt(all.length)], People.cloth(random));
  }

  private static RgbPicture below(
      Figure figure, Garment trousers, RgbPicture picture, RandomGenerator random) {
    return worn(trousers, figure, Figure.WAIST + 0.02, Figure.ANKLES, picture, random);
  }

  /** Trousers, with a top that is cut off by the frame. */
  private RgbPicture trousers(Garment garment, RgbPicture wall, RandomGenerator random) {
    Extent extent = garment.extent(0, 1);
    double margin = RandomScenes.uniform(random, 0.02, 0.22);
    double box = (1 - margin) * Math.min(wall.width(), wall.height());
    double space = wall.height() - box * extent.height();
    Pose pose =
        Framing.at(
            extent,
            wall.width(),
            wall.height(),
            margin,
            wall.width() * RandomScenes.uniform(random, 0.45, 0.55),
            box * extent.height() / 2 + space * RandomScenes.uniform(random, 0.4, 0.9));
    double stature = box * extent.height() / (Figure.ANKLES - Figure.WAIST);
    double shoulder = RandomScenes.uniform(random, 0.1, 0.12);
    Figure figure =
        new Figure(
            pose.x(garment.extent(0, 0.1).middle()),
            pose.y(extent.top()) - Figure.WAIST * stature,
            stature,
            People.look(random),
            new Figure.Arms(shoulder, shoulder + 0.03, RandomScenes.uniform(random, 0.13, 0.17)));
    RgbPicture picture = figure.body(wall, People.cloth(random));
    boolean over = random.nextBoolean();
    if (!over) {
      picture = above(figure, picture, random);
    }
    picture = Layer.of(garment, pose, RandomScenes.tone(random)).over(picture, shadow(random));
    if (over) {
      picture = above(figure, picture, random);
    }
    return figure.head(picture);
  }

  private RgbPicture above(Figure figure, RgbPicture picture, RandomGenerator random) {
    if (random.nextInt(3) == 0) {
      return figure.top(picture, People.cloth(random));
    }
    double end = RandomScenes.uniform(random, 0.42, 0.47);
    return wardrobe
        .of(TOPS[random.nextInt(TOPS.length)], random.nextBoolean(), random)
        .map(top -> worn(top, figure, Figure.SHOULDERS - 0.015, end, picture, random))
        .orElseGet(() -> figure.top(picture, People.cloth(random)));
  }

  /** Another garment on the figure, from one part of its stature to another. */
  private static RgbPicture worn(
      Garment garment,
      Figure figure,
      double from,
      double to,
      RgbPicture picture,
      RandomGenerator random) {
    Extent extent = garment.extent(0, 1);
    double box = (to - from) * figure.stature() / extent.height();
    Pose pose =
        Framing.at(
            extent,
            picture.width(),
            picture.height(),
            1 - box / Math.min(picture.width(), picture.height()),
            figure.middle(),
            figure.crown() + (from + to) / 2 * figure.stature());
    return Layer.of(garment, pose, RandomScenes.tone(random)).over(picture, Shadow.NONE);
  }

  private static Shadow shadow(RandomGenerator random) {
    return Shadow.close(MOST_SHADOW * random.nextDouble());
  }

  private static double half(Extent extent, Pose pose, double stature) {
    return extent.width() * pose.box() / 2 / stature;
  }
}
