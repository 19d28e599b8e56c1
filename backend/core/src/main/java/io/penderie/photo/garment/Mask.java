package io.penderie.photo.garment;

import io.penderie.picture.GrayPicture;

/**
 * Which pixels are the garment's. Nobody changes it once it is made.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param inside row by row from the top left
 */
record Mask(int width, int height, boolean[] inside) {

  Mask {
    if (width < 1 || height < 1 || inside.length != width * height) {
      throw new IllegalArgumentException(
          inside.length + " pixels for a mask of " + width + "x" + height);
    }
  }

  /** The pixels whose value is over the threshold. */
  static Mask over(float threshold, float[] values, int width, int height) {
    boolean[] inside = new boolean[values.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = values[i] > threshold;
    }
    return new Mask(width, height, inside);
  }

  /** The part of all pixels that is inside. */
  double share() {
    int count = 0;
    for (boolean pixel : inside) {
      count += pixel ? 1 : 0;
    }
    return (double) count / inside.length;
  }

  /** The part of the outermost pixels that is inside. */
  double shareOfEdge() {
    int count = 0;
    int all = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
          all++;
          count += inside[y * width + x] ? 1 : 0;
        }
      }
    }
    return (double) count / all;
  }

  /** White inside, black outside. */
  GrayPicture picture() {
    byte[] pixels = new byte[inside.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (inside[i] ? 255 : 0);
    }
    return new GrayPicture(width, height, pixels);
  }
}
