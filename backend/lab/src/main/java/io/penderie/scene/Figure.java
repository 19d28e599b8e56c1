package io.penderie.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * A person, standing upright and seen from the front, to be dressed: simple shapes in the
 * proportions of grown-ups (seven and a half heads). Lengths are parts of the stature, from the
 * crown down; all that is beyond the picture is cut off.
 *
 * @param middle where the person stands, in pixels from the picture's left edge
 * @param crown where the head begins, in pixels from its upper edge; may be above it
 * @param stature in pixels
 * @param look what the person looks like
 * @param arms where the arms are
 */
public record Figure(double middle, double crown, double stature, Look look, Arms arms) {

  /** Where the neck ends and shoulders begin. */
  public static final double SHOULDERS = 0.175;

  /** Where trousers and skirts begin. */
  public static final double WAIST = 0.4;

  /** Where legs begin. */
  public static final double HIPS = 0.5;

  /** Where trousers end and shoes begin. */
  public static final double ANKLES = 0.95;

  private static final double KNEES = 0.72;
  private static final double LEG = 0.046;

  public Figure {
    if (!(stature > 0) || !Double.isFinite(middle) || !Double.isFinite(crown)) {
      throw new IllegalArgumentException("stature %s at %s, %s".formatted(stature, middle, crown));
    }
  }

  /**
   * What a person looks like.
   *
   * @param skin {@code 0xRRGGBB}
   * @param hair {@code 0xRRGGBB}
   * @param hairEnd down to where hair falls, as a part of the stature
   */
  public record Look(int skin, int hair, double hairEnd) {}

  /**
   * Where both arms are, as parts of the stature from the middle outwards.
   *
   * @param shoulder the shoulder's joint
   * @param elbow the elbow
   * @param hand the hand
   */
  public record Arms(double shoulder, double elbow, double hand) {}

  /** What the legs are in. */
  public enum Legwear {
    NONE,
    SHORTS,
    TROUSERS
  }

  /** Everything but head and neck, to be dressed afterwards. */
  public RgbPicture body(RgbPicture ground, int shoes) {
    return ground.with(
        graphics -> {
          if (look.hairEnd() > 0.13) {
            fill(graphics, look.hair(), round(-0.06, 0.05, 0.06, look.hairEnd(), 0.05));
          }
          graphics.setColor(new Color(look.skin()));
          for (int side = -1; side <= 1; side += 2) {
            line(graphics, 0.068, side * LEG, HIPS, side * 1.05 * LEG, KNEES);
            line(graphics, 0.05, side * 1.05 * LEG, KNEES, side * LEG, ANKLES);
            line(graphics, 0.042, side * arms.shoulder(), 0.215, side * arms.elbow(), 0.345);
            line(graphics, 0.034, side * arms.elbow(), 0.345, side * arms.hand(), 0.485);
            graphics.fill(
                ellipse(side * arms.hand() - 0.022, 0.475, side * arms.hand() + 0.022, 0.535));
          }
          graphics.fill(torso(0));
          for (int side = -1; side <= 1; side += 2) {
            fill(graphics, shoes, ellipse(side * 0.055 - 0.035, 0.945, side * 0.055 + 0.035, 1));
          }
        });
  }

  /** Plain trousers, or shorts. */
  public RgbPicture legs(RgbPicture ground, Legwear legwear, int rgb) {
    return legwear == Legwear.NONE
        ? ground
        : ground.with(
            graphics -> {
              graphics.setColor(new Color(rgb));
              double end = legwear == Legwear.SHORTS ? 0.66 : ANKLES - 0.03;
              for (int side = -1; side <= 1; side += 2) {
                line(graphics, 0.085, side * LEG, HIPS, side * 1.1 * LEG, end);
              }
              graphics.fill(round(-0.09, WAIST, 0.09, HIPS + 0.03, 0.04));
            });
  }

  /** A plain top without sleeves. */
  public RgbPicture top(RgbPicture ground, int rgb) {
    return ground.with(graphics -> fill(graphics, rgb, torso(0.012)));
  }

  /** Head and neck, over the clothes' collars. */
  public RgbPicture head(RgbPicture ground) {
    return ground.with(
        graphics -> {
          fill(graphics, look.skin(), round(-0.028, 0.1, 0.028, SHOULDERS + 0.012, 0.05));
          fill(graphics, look.hair(), ellipse(-0.054, -0.005, 0.054, 0.125));
          Area face = new Area(ellipse(-0.045, 0.02, 0.045, 0.14));
          face.subtract(new Area(ellipse(-0.07, -0.045, 0.07, 0.045)));
          fill(graphics, look.skin(), face);
        });
  }

  private Shape torso(double wider) {
    double shoulder = arms.shoulder() + wider;
    double hips = Math.min(0.095, arms.shoulder()) + wider;
    Path2D path = new Path2D.Double();
    path.moveTo(x(-0.03), y(0.16));
    path.quadTo(x(-shoulder), y(SHOULDERS), x(-shoulder), y(0.21));
    path.quadTo(x(-0.75 * shoulder), y(0.36), x(-hips), y(HIPS + 0.02));
    path.lineTo(x(hips), y(HIPS + 0.02));
    path.quadTo(x(0.75 * shoulder), y(0.36), x(shoulder), y(0.21));
    path.quadTo(x(shoulder), y(SHOULDERS), x(0.03), y(0.16));
    path.closePath();
    return path;
  }

  private static void fill(Graphics2D graphics, int rgb, Shape shape) {
    graphics.setColor(new Color(rgb));
    graphics.fill(shape);
  }

  private void line(
      Graphics2D graphics, double thickness, double x0, double y0, double x1, double y1) {
    graphics.setStroke(
        new BasicStroke(
            (float) (thickness * stature), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D path = new Path2D.Double();
    path.moveTo(x(x0), y(y0));
    path.lineTo(x(x1), y(y1));
    graphics.draw(path);
  }

  private Shape ellipse(double left, double top, double right, double bottom) {
    return new Ellipse2D.Double(
        x(left), y(top), (right - left) * stature, (bottom - top) * stature);
  }

  private Shape round(double left, double top, double right, double bottom, double corner) {
    return new RoundRectangle2D.Double(
        x(left),
        y(top),
        (right - left) * stature,
        (bottom - top) * stature,
        corner * stature,
        corner * stature);
  }

  private double x(double part) {
    return middle + part * stature;
  }

  private double y(double part) {
    return crown + part * stature;
  }
}
