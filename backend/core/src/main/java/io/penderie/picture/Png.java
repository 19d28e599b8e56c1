package io.penderie.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes pictures as PNG files of 8 bits a sample, without any metadata. */
public final class Png {

  static {
    // Small pictures: never through a temporary file.
    ImageIO.setUseCache(false);
  }

  private Png() {}

  /**
   * A gray PNG.
   *
   * @param pixels {@code width * height} unsigned bytes, row by row from the top left
   */
  public static byte[] encode(int width, int height, byte[] pixels) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return file(image);
  }

  /**
   * An RGB PNG; a gray one where all pixels are gray.
   *
   * @param rgb {@code width * height} pixels, red, green and blue in the lower three bytes, row by
   *     row from the top left
   */
  public static byte[] encode(int width, int height, int[] rgb) {
    byte[] gray = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      gray[i] = (byte) rgb[i];
      if ((gray[i] & 0xFF) * 0x10101 != (rgb[i] & 0xFFFFFF)) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return file(image);
      }
    }
    return encode(width, height, gray);
  }

  private static byte[] file(BufferedImage image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
