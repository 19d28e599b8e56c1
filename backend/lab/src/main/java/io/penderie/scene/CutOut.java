package io.penderie.scene;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A thing cut out of its ground, in its own colours: what a picture with a see-through ground
 * shows, trimmed.
 */
public final class CutOut {

  /** Less opaque than this is the ground, or a shadow on it. */
  private static final int LEAST_OPAQUE = 64;

  /** So much of the picture must be see-through; otherwise nobody cut anything out. */
  private static final double LEAST_GROUND = 0.03;

  private final BufferedImage image;
  private final Rectangle trimmed;

  private CutOut(BufferedImage image, Rectangle trimmed) {
    this.image = image;
    this.trimmed = trimmed;
  }

  /**
   * Takes a thing out of its picture.
   *
   * @param argb {@code width * height} pixels, the opacity in the highest byte
   * @throws IllegalArgumentException if the picture has no see-through ground, or shows nothing
   */
  public static CutOut of(int width, int height, int[] argb) {
    Rectangle trimmed = new Rectangle(0, 0, -1, -1);
    int ground = 0;
    for (int i = 0; i < argb.length; i++) {
      if (argb[i] >>> 24 < LEAST_OPAQUE) {
        ground++;
      } else {
        trimmed.add(new Rectangle(i % width, i / width, 1, 1));
      }
    }
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("there is nothing but ground");
    }
    if (ground < LEAST_GROUND * argb.length) {
      throw new IllegalArgumentException("its ground is not see-through");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return new CutOut(image, trimmed);
  }

  /** The thing in its place; its longer edge fills the box. */
  public Layer layer(Pose pose) {
    BufferedImage canvas =
        new BufferedImage(pose.width(), pose.height(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, place(pose), null);
    graphics.dispose();
    int[] argb = canvas.getRGB(0, 0, pose.width(), pose.height(), null, 0, pose.width());
    float[] opacity = new float[argb.length];
    for (int i = 0; i < argb.length; i++) {
      opacity[i] = (argb[i] >>> 24) / 255f;
      argb[i] &= 0xFFFFFF;
    }
    return new Layer(pose, opacity, argb);
  }

  private AffineTransform place(Pose pose) {
    double scale = pose.box() / Math.max(trimmed.width, trimmed.height);
    AffineTransform place = new AffineTransform();
    place.translate(pose.middleX(), pose.middleY());
    place.rotate(Math.toRadians(pose.rotation()));
    place.scale(scale, scale);
    place.translate(-trimmed.getCenterX(), -trimmed.getCenterY());
    return place;
  }
}
