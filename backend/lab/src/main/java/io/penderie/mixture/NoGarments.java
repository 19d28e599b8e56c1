package io.penderie.mixture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * Pictures that show no garment, drawn at random, to learn from: empty grounds, gradients, noise,
 * shapes, scribbles, and letters of the Greek and the Cyrillic alphabet. Latin letters and digits
 * are left out, so that what is measured on them tells of characters never seen.
 */
final class NoGarments {

  private static final int LEAST_SIDE = 28;
  private static final int MOST_SIDE = 160;
  private static final String LETTERS =
      "\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a6\u03a8\u03a9\u03b1\u03b2\u03b3\u03b4\u03b6\u03b8"
          + "\u03bb\u03be\u03c0\u03c6\u03c8\u03c9\u0411\u0414\u0416\u0418\u041b\u0424\u0426\u0427\u0428\u0429"
          + "\u042b\u042d\u042e\u042f\u0436\u0444";
  private static final String[] FONTS = {Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED};

  private NoGarments() {}

  /** Whether this machine has fonts to draw letters with; a bare container has none. */
  static boolean canDrawLetters() {
    try {
      return !outline('\u03a9', new Font(Font.SANS_SERIF, Font.PLAIN, 20)).getBounds2D().isEmpty();
    } catch (RuntimeException | LinkageError | InternalError e) {
      // Java without fontconfig or freetype fails in one of these ways, by version.
      return false;
    }
  }

  /** One image file. */
  static byte[] file(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> RandomScenes.empty(random);
      case 1 -> png(noise(random));
      case 2 -> png(gradient(random));
      case 3, 4 -> png(drawn(random, true));
      default -> png(drawn(random, false));
    };
  }

  private static BufferedImage canvas(RandomGenerator random) {
    int side = random.nextInt(LEAST_SIDE, MOST_SIDE);
    return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
  }

  /** Fine to coarse: each cell of a grid has a value of its own; gray or in colours. */
  private static BufferedImage noise(RandomGenerator random) {
    BufferedImage image = canvas(random);
    int side = image.getWidth();
    int cell = 1 + random.nextInt(Math.max(1, side / 4));
    boolean gray = random.nextBoolean();
    int columns = side / cell + 1;
    int[] values = random.ints((long) columns * columns, 0, 1 << 24).toArray();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int value = values[y / cell * columns + x / cell];
        image.setRGB(x, y, gray ? (value & 0xFF) * 0x010101 : value);
      }
    }
    return image;
  }

  private static BufferedImage gradient(RandomGenerator random) {
    BufferedImage image = canvas(random);
    int side = image.getWidth();
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(
            random.nextInt(side),
            random.nextInt(side),
            colour(random),
            random.nextInt(side),
            side + random.nextInt(side),
            colour(random),
            random.nextInt(3) == 0));
    graphics.fillRect(0, 0, side, side);
    graphics.dispose();
    return image;
  }

  /** Shapes or letters on a plain ground. */
  private static BufferedImage drawn(RandomGenerator random, boolean letters) {
    BufferedImage image = canvas(random);
    int side = image.getWidth();
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(random.nextInt(3) == 0 ? Color.WHITE : colour(random));
    graphics.fillRect(0, 0, side, side);
    int count = letters ? 1 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      graphics.setColor(colour(random));
      Shape shape = letters ? letter(side, random) : shape(side, random);
      if (!letters && random.nextInt(3) == 0) {
        graphics.setStroke(
            new BasicStroke(
                1 + side * 0.12f * random.nextFloat(),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
      } else {
        graphics.fill(shape);
      }
    }
    graphics.dispose();
    return image;
  }

  private static Shape letter(int side, RandomGenerator random) {
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    Font font = new Font(FONTS[random.nextInt(FONTS.length)], random.nextInt(4), Math.max(8, side));
    return placed(outline(letter, font), side, random);
  }

  private static Shape outline(char letter, Font font) {
    return font.createGlyphVector(new FontRenderContext(null, true, true), new char[] {letter})
        .getOutline();
  }

  private static Shape shape(int side, RandomGenerator random) {
    double width = side * RandomScenes.uniform(random, 0.2, 0.9);
    double height = side * RandomScenes.uniform(random, 0.2, 0.9);
    Shape shape =
        switch (random.nextInt(5)) {
          case 0 -> new Ellipse2D.Double(0, 0, width, height);
          case 1 -> new Rectangle2D.Double(0, 0, width, height);
          case 2 -> new RoundRectangle2D.Double(0, 0, width, height, width / 3, height / 3);
          case 3 -> star(side, random);
          default -> polygon(side, random);
        };
    return placed(shape, side, random);
  }

  private static Shape polygon(int side, RandomGenerator random) {
    Polygon polygon = new Polygon();
    int corners = random.nextInt(3, 8);
    for (int i = 0; i < corners; i++) {
      polygon.addPoint(random.nextInt(side), random.nextInt(side));
    }
    return polygon;
  }

  private static Shape star(int side, RandomGenerator random) {
    Polygon star = new Polygon();
    int points = random.nextInt(4, 9);
    double inner = RandomScenes.uniform(random, 0.2, 0.7);
    for (int i = 0; i < 2 * points; i++) {
      double radius = side / 2.0 * (i % 2 == 0 ? 1 : inner);
      double angle = Math.PI * i / points;
      star.addPoint(
          (int) (side / 2.0 + radius * Math.cos(angle)),
          (int) (side / 2.0 + radius * Math.sin(angle)));
    }
    return star;
  }

  /** Turned, and inside of the picture. */
  private static Shape placed(Shape shape, int side, RandomGenerator random) {
    Shape turned =
        AffineTransform.getRotateInstance(RandomScenes.uniform(random, -0.7, 0.7))
            .createTransformedShape(shape);
    Rectangle2D bounds = turned.getBounds2D();
    double scale =
        side
            * RandomScenes.uniform(random, 0.4, 0.95)
            / Math.max(1, Math.max(bounds.getWidth(), bounds.getHeight()));
    AffineTransform place = new AffineTransform();
    place.translate(
        (side - scale * bounds.getWidth()) * random.nextDouble(),
        (side - scale * bounds.getHeight()) * random.nextDouble());
    place.scale(scale, scale);
    place.translate(-bounds.getX(), -bounds.getY());
    return place.createTransformedShape(turned);
  }

  private static Color colour(RandomGenerator random) {
    return new Color(random.nextInt(1 << 24));
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
