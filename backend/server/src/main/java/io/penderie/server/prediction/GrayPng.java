package io.penderie.server.prediction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes gray pictures as PNG files. */
public final class GrayPng {

  static {
    // Small pictures: never through a temporary file.
    ImageIO.setUseCache(false);
  }

  private GrayPng() {}

  /**
   * A gray PNG of 8 bits a pixel, without any metadata.
   *
   * @param pixels {@code width * height} unsigned bytes, row by row from the top left
   */
  public static byte[] encode(int width, int height, byte[] pixels) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
