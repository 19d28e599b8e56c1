package io.penderie.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;

/** An opaque colour picture (sRGB). Immutable; safe for many threads. */
public final class RgbPicture {

  private static final int OPAQUE = 0xFF000000;

  private final int width;
  private final int height;
  private final int[] argb;

  /** Takes the array as it is: the caller gives it up. Opacity in it is ignored. */
  RgbPicture(int width, int height, int[] argb) {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          argb.length + " pixels for a picture of " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.argb = argb;
    for (int i = 0; i < argb.length; i++) {
      argb[i] |= OPAQUE;
    }
  }

  /** What an image looks like on black. */
  public static RgbPicture of(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return new RgbPicture(
        image.getWidth(),
        image.getHeight(),
        opaque.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }

  /** A picture of one colour. */
  public static RgbPicture plain(int width, int height, int rgb) {
    int[] argb = new int[Math.multiplyExact(width, height)];
    Arrays.fill(argb, rgb);
    return new RgbPicture(width, height, argb);
  }

  /** A gray picture, from unsigned bytes row by row from the top left. */
  public static RgbPicture gray(int width, int height, byte[] pixels) {
    int[] argb = new int[pixels.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = (pixels[i] & 0xFF) * 0x010101;
    }
    return new RgbPicture(width, height, argb);
  }

  /**
   * A picture of a colour for each place.
   *
   * @param colour {@code 0xRRGGBB} for x and y, each from 0 on
   */
  public static RgbPicture of(int width, int height, IntBinaryOperator colour) {
    int[] argb = new int[Math.multiplyExact(width, height)];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = colour.applyAsInt(i % width, i / width);
    }
    return new RgbPicture(width, height, argb);
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** The pixel at a place: {@code 0xFFRRGGBB}. */
  public int at(int x, int y) {
    return argb[y * width + x];
  }

  /** A copy of all pixels, {@code 0xFFRRGGBB}, row by row from the top left. */
  public int[] argb() {
    return argb.clone();
  }

  /** The same as an image of {@link BufferedImage#TYPE_INT_RGB}. */
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }

  /** The picture with something drawn on it, its edges smooth. */
  RgbPicture with(Consumer<Graphics2D> drawing) {
    BufferedImage image = image();
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.accept(graphics);
    graphics.dispose();
    return of(image);
  }

  /** Without a copy; not to be changed. */
  int[] pixels() {
    return argb;
  }
}
