package io.penderie.prediction.photo;

/**
 * A colour picture on its way to the network. Nobody changes its pixels once it is made.
 *
 * @param width width in pixels, at least 1
 * @param height height in pixels, at least 1
 * @param argb {@code width * height} pixels, row by row from the top left: the opacity in the
 *     highest byte, then red, green and blue (sRGB) as they look on white paper
 */
record ColorPicture(int width, int height, int[] argb) {

  ColorPicture {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          argb.length + " pixels for a picture of " + width + "x" + height);
    }
  }

  int at(int x, int y) {
    return argb[y * width + x];
  }

  static int alpha(int argb) {
    return argb >>> 24;
  }

  static int red(int argb) {
    return (argb >> 16) & 0xFF;
  }

  static int green(int argb) {
    return (argb >> 8) & 0xFF;
  }

  static int blue(int argb) {
    return argb & 0xFF;
  }

  static int argb(int alpha, int red, int green, int blue) {
    return (alpha << 24) | (red << 16) | (green << 8) | blue;
  }

  static int opaque(int red, int green, int blue) {
    return argb(255, red, green, blue);
  }
}
