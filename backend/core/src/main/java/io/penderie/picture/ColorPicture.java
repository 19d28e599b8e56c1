package io.penderie.picture;

/**
 * A colour picture on its way to the network. Its pixels are shared, not copied: whoever makes one
 * gives the array up, and nobody changes it afterwards.
 *
 * @param width width in pixels, at least 1
 * @param height height in pixels, at least 1
 * @param argb {@code width * height} pixels, row by row from the top left: the opacity in the
 *     highest byte, then red, green and blue (sRGB) as they look on white paper
 */
public record ColorPicture(int width, int height, int[] argb) {

  public ColorPicture {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          argb.length + " pixels for a picture of " + width + "x" + height);
    }
  }

  public int at(int x, int y) {
    return argb[y * width + x];
  }

  public static int alpha(int argb) {
    return argb >>> 24;
  }

  public static int red(int argb) {
    return (argb >> 16) & 0xFF;
  }

  public static int green(int argb) {
    return (argb >> 8) & 0xFF;
  }

  public static int blue(int argb) {
    return argb & 0xFF;
  }

  public static int argb(int alpha, int red, int green, int blue) {
    return (alpha << 24) | (red << 16) | (green << 8) | blue;
  }

  public static int opaque(int red, int green, int blue) {
    return argb(255, red, green, blue);
  }
}
