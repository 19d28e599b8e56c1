package io.penderie.server.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes colour pictures as PNG files. */
public final class ColorPng {

  static {
    // Small pictures: never through a temporary file.
    ImageIO.setUseCache(false);
  }

  private ColorPng() {}

  /**
   * An RGB PNG of 8 bits a sample, without any metadata; a gray one where all pixels are gray.
   *
   * @param rgb {@code width * height} pixels, red, green and blue in the lower three bytes, row by
   *     row from the top left
   */
  public static byte[] encode(int width, int height, int[] rgb) {
    byte[] gray = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      gray[i] = (byte) rgb[i];
      if ((gray[i] & 0xFF) * 0x10101 != (rgb[i] & 0xFFFFFF)) {
        return colour(width, height, rgb);
      }
    }
    return GrayPng.encode(width, height, gray);
  }

  private static byte[] colour(int width, int height, int[] rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, rgb, 0, width);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
