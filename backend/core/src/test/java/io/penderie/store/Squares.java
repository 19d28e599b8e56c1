package io.penderie.store;

import io.penderie.photo.testing.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws pictures that nobody takes for one another, and copies that are nearly the same. */
final class Squares {

  private static final int SIDE = 32;

  private Squares() {}

  /** A picture of its own for every number: squares of colours drawn by it. */
  static BufferedImage image(int number) {
    Random random = new Random(number);
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (int y = 0; y < SIDE; y += 8) {
      for (int x = 0; x < SIDE; x += 8) {
        graphics.setColor(new Color(random.nextInt(1 << 24)));
        graphics.fillRect(x, y, 8, 8);
      }
    }
    graphics.dispose();
    return image;
  }

  /** Its file. */
  static byte[] png(int number) {
    return Pictures.file(image(number), "png");
  }

  /** The same picture in another file: so many pixels are a little lighter or darker. */
  static byte[] copy(int number, int pixels) {
    BufferedImage image = image(number);
    for (int x = 0; x < pixels; x++) {
      image.setRGB(x, 0, image.getRGB(x, 0) ^ 0x010101);
    }
    return Pictures.file(image, "png");
  }
}
