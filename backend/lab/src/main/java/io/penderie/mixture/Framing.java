package io.penderie.mixture;

import io.penderie.scene.Extent;
import io.penderie.scene.Pose;
import java.util.random.RandomGenerator;

/** Where in a picture people have what they photograph. */
final class Framing {

  /** So much of a garment may be beyond the frame that one still says what it is. */
  private static final double MOST_CUT = 0.15;

  private Framing() {}

  /** Roughly in the middle, all of it inside unless it is turned. */
  static Pose inside(Extent extent, int width, int height, double margin, RandomGenerator random) {
    double box = new Pose(width, height, margin, 0, 0, 0).box();
    double freeX = Math.max(0, width - box * extent.width());
    double freeY = Math.max(0, height - box * extent.height());
    return at(
        extent,
        width,
        height,
        margin,
        width / 2.0 + 0.3 * freeX * RandomScenes.uniform(random, -1, 1),
        height / 2.0 + 0.3 * freeY * RandomScenes.uniform(random, -1, 1));
  }

  /** Touching one side of the frame, or crossing it by up to an eighth of the garment or so. */
  static Pose crossing(
      Extent extent, int width, int height, double margin, RandomGenerator random) {
    double box = new Pose(width, height, margin, 0, 0, 0).box();
    double cut = MOST_CUT * random.nextDouble();
    double halfX = box * extent.width() * (0.5 - cut);
    double halfY = box * extent.height() * (0.5 - cut);
    double x = width / 2.0;
    double y = height / 2.0;
    switch (random.nextInt(4)) {
      case 0 -> x = halfX;
      case 1 -> x = width - halfX;
      case 2 -> y = halfY;
      default -> y = height - halfY;
    }
    return at(extent, width, height, margin, x, y);
  }

  /** With the middle of what is seen of the garment at a place, in pixels. */
  static Pose at(Extent extent, int width, int height, double margin, double x, double y) {
    double edge = Math.min(width, height);
    double box = (1 - margin) * edge;
    double middle = (extent.top() + extent.bottom()) / 2;
    return new Pose(
        width,
        height,
        margin,
        0,
        (x - width / 2.0 - (extent.middle() - 0.5) * box) / edge,
        (y - height / 2.0 - (middle - 0.5) * box) / edge);
  }
}
