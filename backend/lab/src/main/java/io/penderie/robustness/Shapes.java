package io.penderie.robustness;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/** Geometric shapes, filled or as outlines. */
final class Shapes {

  private static final int KINDS = 6;

  private Shapes() {}

  static byte[] file(RandomGenerator random) {
    Shape shape = draw(random);
    if (random.nextInt(3) == 0) {
      shape = new BasicStroke((float) random.nextDouble(0.1, 0.35)).createStrokedShape(shape);
    }
    AffineTransform turn = AffineTransform.getRotateInstance(random.nextDouble(2 * Math.PI));
    turn.scale(1, random.nextDouble(0.4, 1));
    return DrawnThing.file(turn.createTransformedShape(shape), random);
  }

  /** About two wide and high, around the origin. */
  private static Shape draw(RandomGenerator random) {
    return switch (random.nextInt(KINDS)) {
      case 0 -> new Ellipse2D.Double(-1, -1, 2, 2);
      case 1 -> new Rectangle2D.Double(-1, -1, 2, 2);
      case 2 -> star(3 + random.nextInt(6), 1);
      case 3 -> star(4 + random.nextInt(5), random.nextDouble(0.3, 0.6));
      case 4 -> new Arc2D.Double(-1, -1, 2, 2, 0, random.nextDouble(120, 300), Arc2D.PIE);
      default -> cross(random.nextDouble(0.15, 0.5));
    };
  }

  /** A star of so many points; with an inner radius of 1 a polygon of so many corners. */
  private static Shape star(int points, double inner) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 2 * points; i++) {
      double angle = Math.PI * i / points;
      double radius = i % 2 == 0 ? 1 : inner;
      if (inner < 1 || i % 2 == 0) {
        if (i == 0) {
          path.moveTo(radius, 0);
        } else {
          path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
        }
      }
    }
    path.closePath();
    return path;
  }

  private static Shape cross(double half) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    path.append(new Rectangle2D.Double(-1, -half, 2, 2 * half), false);
    path.append(new Rectangle2D.Double(-half, -1, 2 * half, 2), false);
    return path;
  }
}
