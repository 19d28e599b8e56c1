package io.penderie.photo.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws photographs of the kinds in which the garment is not what stands out most. */
public final class FaultyPictures {

  /** A T-shirt's outline in a square of side 1, corner after corner. */
  private static final double[][] SHIRT = {
    {0.3, 0.05}, {0.42, 0.1}, {0.58, 0.1}, {0.7, 0.05}, {1, 0.25}, {0.9, 0.42},
    {0.78, 0.34}, {0.78, 1}, {0.22, 1}, {0.22, 0.34}, {0.1, 0.42}, {0, 0.25}
  };

  private static final int DATASET_SIDE = 28;
  private static final int CELL = 13;
  private static final Color SKIN = new Color(0xE0B090);

  private FaultyPictures() {}

  /** A blue pullover from edge to edge; of the wooden ground only the round neck shows. */
  public static BufferedImage neck() {
    BufferedImage image = plain(400, 500, 0x305080);
    fill(image, 0xC8B090, new Ellipse2D.Double(130, -70, 140, 140));
    return grained(image, 4);
  }

  /** A white shirt on white paper, told from it by a faint edge, with a blue print. */
  public static BufferedImage print() {
    BufferedImage image = plain(400, 400, 0xFCFCFC);
    Shape shirt = shirt(40, 40, 320);
    fill(image, 0xF8F8F8, shirt);
    draw(image, 0xE8E8E8, 3, shirt);
    fill(image, 0x203060, new Rectangle(150, 150, 100, 70));
    return grained(image, 2);
  }

  /** A black shirt on black cloth, hung on a hanger of light wood. */
  public static BufferedImage hanger() {
    BufferedImage image = plain(400, 500, 0x08080A);
    fill(image, 0x1C1C1E, shirt(60, 140, 280));
    Path2D hanger = new Path2D.Double(new Arc2D.Double(185, 60, 30, 40, 0, 230, Arc2D.OPEN));
    hanger.moveTo(200, 100);
    hanger.lineTo(200, 130);
    hanger.lineTo(110, 180);
    hanger.moveTo(200, 130);
    hanger.lineTo(290, 180);
    draw(image, 0xC0A070, 7, hanger);
    return grained(image, 2);
  }

  /**
   * A picture of the dataset as plotting tools show it: on white, with a frame, ticks and a title.
   *
   * @param garment 28 x 28 pixels of the dataset
   * @param colours what is drawn for 0 and for 255, those between them mixed
   */
  public static BufferedImage plot(byte[] garment, int... colours) {
    BufferedImage image = plain(640, 480, 0xFFFFFF);
    for (int i = 0; i < garment.length; i++) {
      double part = (garment[i] & 0xFF) / 255.0;
      fill(
          image,
          mixed(colours[0], colours[1], part),
          new Rectangle(144 + i % DATASET_SIDE * CELL, 58 + i / DATASET_SIDE * CELL, CELL, CELL));
    }
    draw(image, 0, 1, new Rectangle(144, 58, DATASET_SIDE * CELL, DATASET_SIDE * CELL));
    for (int tick = 0; tick < DATASET_SIDE; tick += 5) {
      fill(image, 0, new Rectangle(150 + tick * CELL, 422, 1, 5));
      fill(image, 0, new Rectangle(147 + tick * CELL, 432, 8, 11));
      fill(image, 0, new Rectangle(139, 64 + tick * CELL, 5, 1));
      fill(image, 0, new Rectangle(122, 60 + tick * CELL, 8, 11));
    }
    fill(image, 0, new Rectangle(280, 38, 80, 8));
    return image;
  }

  /** A screen before a gray wall; on its white page a red T-shirt. */
  public static BufferedImage screen() {
    BufferedImage image = plain(640, 480, 0x9098A0);
    fill(image, 0x181818, new RoundRectangle2D.Double(90, 40, 460, 400, 24, 24));
    fill(image, 0xF8F8F8, new Rectangle(110, 60, 420, 340));
    fill(image, 0x8C2030, shirt(200, 90, 240));
    return grained(image, 3);
  }

  /** A person from head to foot: red T-shirt, dark trousers, white shoes; 300 x 600 pixels. */
  public static BufferedImage person() {
    BufferedImage image = plain(300, 600, 0xE8E8E8);
    for (int left : new int[] {108, 152}) {
      fill(image, 0x303848, new RoundRectangle2D.Double(left, 280, 40, 260, 10, 10));
      fill(image, 0xF4F4F4, new Ellipse2D.Double(left - 12, 535, 52, 24));
      fill(image, 0x404040, new Rectangle(left - 11, 553, 50, 8));
    }
    fill(image, 0x303848, new Rectangle(108, 280, 84, 60));
    for (int left : new int[] {70, 204}) {
      fill(image, SKIN.getRGB(), new RoundRectangle2D.Double(left, 150, 26, 170, 20, 20));
    }
    fill(image, SKIN.getRGB(), new Rectangle(135, 100, 30, 30));
    fill(image, SKIN.getRGB(), new Ellipse2D.Double(115, 30, 70, 85));
    fill(image, 0x402818, new Arc2D.Double(112, 25, 76, 70, 0, 180, Arc2D.PIE));
    fill(image, 0xB03040, new RoundRectangle2D.Double(100, 120, 100, 170, 20, 20));
    for (int left : new int[] {66, 184}) {
      fill(image, 0xB03040, new RoundRectangle2D.Double(left, 122, 50, 70, 20, 20));
    }
    return grained(image, 3);
  }

  private static Shape shirt(double left, double top, double side) {
    Path2D path = new Path2D.Double();
    for (double[] corner : SHIRT) {
      double x = left + side * corner[0];
      double y = top + side * corner[1];
      if (corner == SHIRT[0]) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  private static BufferedImage plain(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    fill(image, rgb, new Rectangle(0, 0, width, height));
    return image;
  }

  private static void fill(BufferedImage image, int rgb, Shape shape) {
    Graphics2D graphics = graphics(image, rgb);
    graphics.fill(shape);
    graphics.dispose();
  }

  private static void draw(BufferedImage image, int rgb, int thickness, Shape shape) {
    Graphics2D graphics = graphics(image, rgb);
    graphics.setStroke(new BasicStroke(thickness));
    graphics.draw(shape);
    graphics.dispose();
  }

  private static Graphics2D graphics(BufferedImage image, int rgb) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(rgb));
    return graphics;
  }

  private static int mixed(int from, int to, double part) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value = (1 - part) * (from >> shift & 0xFF) + part * (to >> shift & 0xFF);
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }

  /** As a camera's sensor does: up to so many levels more or less. */
  private static BufferedImage grained(BufferedImage image, int levels) {
    Random random = new Random(20_261_129);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int more = random.nextInt(2 * levels + 1) - levels;
        int rgb = image.getRGB(x, y);
        int grained = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          grained |= Math.max(0, Math.min(255, (rgb >> shift & 0xFF) + more)) << shift;
        }
        image.setRGB(x, y, grained);
      }
    }
    return image;
  }
}
