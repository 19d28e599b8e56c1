package io.penderie.robustness;

import io.penderie.scene.Garment;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.random.RandomGenerator;

/**
 * An outline, filled: half the time gray on black in the data set's size, as in MNIST (LeCun et al.
 * 1998: fitted into 20 of 28 pixels), half the time as a thing in an {@link Everyday} picture.
 */
final class DrawnThing {

  private static final int DATASET_SIDE = 28;
  private static final int DATASET_FIT = 20;

  /** Twice the data set's, for edges that stay round. */
  private static final int THING_SIDE = 56;

  private DrawnThing() {}

  static byte[] file(Shape shape, RandomGenerator random) {
    if (random.nextBoolean()) {
      byte[] pixels = pixels(shape, DATASET_SIDE, DATASET_FIT);
      return PictureFile.png(RgbPicture.gray(DATASET_SIDE, DATASET_SIDE, pixels));
    }
    byte[] pixels = pixels(shape, THING_SIDE, THING_SIDE - 2);
    return Everyday.file(Garment.withHoles(pixels, THING_SIDE, THING_SIDE), random);
  }

  /** White on black, in the middle; its longer edge is {@code fit} pixels of {@code side}. */
  static byte[] pixels(Shape shape, int side, int fit) {
    Rectangle2D bounds = shape.getBounds2D();
    double scale = fit / Math.max(1e-6, Math.max(bounds.getWidth(), bounds.getHeight()));
    AffineTransform placing = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
    placing.scale(scale, scale);
    placing.translate(-bounds.getCenterX(), -bounds.getCenterY());
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fill(placing.createTransformedShape(shape));
    graphics.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
