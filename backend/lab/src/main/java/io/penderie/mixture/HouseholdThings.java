package io.penderie.mixture;

import io.penderie.scene.CutOut;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * Things of a household, drawn at random: cushions, books, bottles, boxes, boards, cups, balls and
 * screens. They lie around where people photograph clothes, and have much of a garment: cloth,
 * straight sides, a neck.
 */
final class HouseholdThings {

  private static final int SIDE = 160;
  private static final Color SHADE = new Color(0, 0, 0, 110);
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final Color SHINE = new Color(255, 255, 255, 110);

  private final Graphics2D graphics;
  private final RandomGenerator random;
  private final Color colour;

  private HouseholdThings(Graphics2D graphics, RandomGenerator random) {
    this.graphics = graphics;
    this.random = random;
    this.colour = colour();
  }

  /** One of them. */
  static CutOut draw(RandomGenerator random) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    HouseholdThings thing = new HouseholdThings(graphics, random);
    switch (random.nextInt(8)) {
      case 0 -> thing.cushion();
      case 1 -> thing.book();
      case 2 -> thing.bottle();
      case 3 -> thing.box();
      case 4 -> thing.board();
      case 5 -> thing.cup();
      case 6 -> thing.ball();
      default -> thing.screen();
    }
    graphics.dispose();
    return CutOut.of(SIDE, SIDE, image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
  }

  private void cushion() {
    double half = between(48, 72);
    double high = half * between(0.6, 1);
    double in = between(0.8, 0.95);
    Path2D shape = new Path2D.Double();
    shape.moveTo(80 - half, 80 - high);
    shape.quadTo(80, 80 - in * high, 80 + half, 80 - high);
    shape.quadTo(80 + in * half, 80, 80 + half, 80 + high);
    shape.quadTo(80, 80 + in * high, 80 - half, 80 + high);
    shape.quadTo(80 - in * half, 80, 80 - half, 80 - high);
    fill(shape, cloth());
    fill(shape, around(80 + between(-15, 15), 80 + between(-15, 15), 1.3 * half, CLEAR, SHADE));
  }

  private void book() {
    double width = between(80, 110);
    double height = width * between(1.2, 1.5);
    double left = 80 - width / 2;
    double top = 80 - height / 2;
    double thick = between(0, 10);
    fill(new Rectangle2D.Double(left + thick, top + thick, width, height), new Color(0xE8E2D2));
    fill(new Rectangle2D.Double(left, top, width, height), colour);
    fill(new Rectangle2D.Double(left, top, 0.08 * width, height), SHADE);
    double line = top + between(0.1, 0.3) * height;
    Color print = colour();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      double part = between(0.3, 0.7) * width;
      double thickness = between(3, 14);
      fill(new Rectangle2D.Double(left + 0.54 * width - part / 2, line, part, thickness), print);
      line += thickness + between(4, 14);
    }
    if (random.nextBoolean()) {
      double part = between(0.2, 0.35) * width;
      fill(
          new Ellipse2D.Double(left + 0.54 * width - part, top + 0.6 * height, 2 * part, part),
          colour());
    }
  }

  private void bottle() {
    double half = between(18, 34);
    double neck = half * between(0.25, 0.5);
    double shoulder = between(45, 75);
    double neckEnd = between(25, 40);
    Path2D shape = new Path2D.Double();
    shape.moveTo(80 - neck, 12);
    shape.lineTo(80 - neck, neckEnd);
    shape.quadTo(80 - half, neckEnd + 4, 80 - half, shoulder);
    shape.lineTo(80 - half, 150);
    shape.lineTo(80 + half, 150);
    shape.lineTo(80 + half, shoulder);
    shape.quadTo(80 + half, neckEnd + 4, 80 + neck, neckEnd);
    shape.lineTo(80 + neck, 12);
    shape.closePath();
    fill(shape, colour);
    fill(new Rectangle2D.Double(80 - half, between(80, 95), 2 * half, between(20, 45)), colour());
    fill(new Rectangle2D.Double(80 - neck - 1, 6, 2 * neck + 2, between(8, 14)), colour());
    fill(shape, across(half));
  }

  private void box() {
    double width = between(60, 100);
    double height = between(40, 90);
    double deep = between(10, 35);
    double left = 78 - (width + deep) / 2;
    double top = 80 - (height - deep) / 2;
    fill(new Rectangle2D.Double(left, top, width, height), colour);
    Shape lid =
        polygon(
            left, top, left + deep, top - deep, left + width + deep, top - deep, left + width, top);
    fill(lid, colour);
    fill(lid, SHINE);
    Shape side =
        polygon(
            left + width,
            top,
            left + width + deep,
            top - deep,
            left + width + deep,
            top + height - deep,
            left + width,
            top + height);
    fill(side, colour);
    fill(side, SHADE);
    if (random.nextBoolean()) {
      fill(new Rectangle2D.Double(left + 0.4 * width, top, 0.2 * width, height), SHINE);
    }
  }

  private void board() {
    double half = between(14, 24);
    double corner = between(0.6, 2) * half;
    Shape shape = new RoundRectangle2D.Double(80 - half, 6, 2 * half, 148, 2 * half, 2 * corner);
    fill(shape, colour);
    Area pattern = new Area();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      pattern.add(
          new Area(new Rectangle2D.Double(80 - half, between(10, 130), 2 * half, between(5, 30))));
    }
    pattern.intersect(new Area(shape));
    fill(pattern, colour());
    fill(shape, across(1.6 * half));
  }

  private void cup() {
    double half = between(32, 46);
    double bottom = half * between(0.6, 1);
    double high = between(35, 60);
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) between(6, 11)));
    if (random.nextInt(4) > 0) {
      graphics.draw(new Ellipse2D.Double(70 + half - 16, 80 - 0.6 * high, 36, 1.1 * high));
    }
    Shape body =
        polygon(
            70 - half,
            80 - high,
            70 + half,
            80 - high,
            70 + bottom,
            80 + high,
            70 - bottom,
            80 + high);
    fill(body, colour);
    fill(new Ellipse2D.Double(70 - bottom, 74 + high, 2 * bottom, 12), colour);
    fill(body, across(half));
    fill(new Ellipse2D.Double(70 - half, 70 - high, 2 * half, 20), colour.darker());
  }

  private void ball() {
    double radius = between(45, 70);
    Shape ball = new Ellipse2D.Double(80 - radius, 80 - radius, 2 * radius, 2 * radius);
    fill(ball, colour);
    graphics.setClip(ball);
    graphics.setStroke(new BasicStroke((float) between(2, 12)));
    graphics.setColor(colour());
    for (int i = random.nextInt(4); i > 0; i--) {
      graphics.draw(
          new Ellipse2D.Double(between(-60, 80), between(-60, 80), 2 * radius, 2 * radius));
    }
    graphics.setClip(null);
    fill(ball, around(80 - 0.3 * radius, 80 - 0.3 * radius, 1.3 * radius, CLEAR, SHADE));
  }

  private void screen() {
    double half = between(36, 70);
    double high = between(36, 70);
    double frame = between(3, 12);
    double corner = between(0, 20);
    fill(
        new RoundRectangle2D.Double(80 - half, 80 - high, 2 * half, 2 * high, corner, corner),
        random.nextBoolean() ? new Color(0x202124) : colour);
    Shape inside =
        new Rectangle2D.Double(
            80 - half + frame, 80 - high + frame, 2 * (half - frame), 2 * (high - frame));
    fill(
        inside,
        new LinearGradientPaint(
            0, 10, 0, 150, new float[] {0, 1}, new Color[] {colour(), colour()}));
    graphics.setClip(inside);
    graphics.setColor(SHINE);
    graphics.setStroke(new BasicStroke((float) between(4, 24)));
    double x = between(30, 130);
    graphics.draw(new Line2D.Double(x, 0, x - 60, 160));
    graphics.setClip(null);
  }

  /** One colour, or stripes, or checks. */
  private Paint cloth() {
    if (random.nextInt(3) == 0) {
      return colour;
    }
    int cell = random.nextInt(6, 30);
    BufferedImage pattern = new BufferedImage(cell, cell, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = pattern.createGraphics();
    drawing.setColor(colour);
    drawing.fillRect(0, 0, cell, cell);
    drawing.setColor(colour());
    switch (random.nextInt(3)) {
      case 0 -> drawing.fillRect(0, 0, cell / 2, cell);
      case 1 -> drawing.fillOval(cell / 4, cell / 4, cell / 2, cell / 2);
      default -> {
        drawing.fillRect(0, 0, cell / 2, cell / 2);
        drawing.fillRect(cell / 2, cell / 2, cell / 2, cell / 2);
      }
    }
    drawing.dispose();
    return new TexturePaint(pattern, new Rectangle2D.Double(0, 0, cell, cell));
  }

  /** Light on something round that stands upright. */
  private static Paint across(double half) {
    return new LinearGradientPaint(
        (float) (80 - half),
        0,
        (float) (80 + half),
        0,
        new float[] {0, 0.3f, 0.55f, 1},
        new Color[] {SHADE, SHINE, CLEAR, SHADE});
  }

  private static Paint around(double x, double y, double radius, Color middle, Color edge) {
    return new RadialGradientPaint(
        (float) x, (float) y, (float) radius, new float[] {0.3f, 1}, new Color[] {middle, edge});
  }

  private void fill(Shape shape, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  private static Shape polygon(double... places) {
    Path2D path = new Path2D.Double();
    path.moveTo(places[0], places[1]);
    for (int i = 2; i < places.length; i += 2) {
      path.lineTo(places[i], places[i + 1]);
    }
    path.closePath();
    return path;
  }

  private Color colour() {
    return Color.getHSBColor(
        random.nextFloat(), 0.9f * random.nextFloat(), (float) between(0.1, 1));
  }

  private double between(double least, double most) {
    return RandomScenes.uniform(random, least, most);
  }
}
