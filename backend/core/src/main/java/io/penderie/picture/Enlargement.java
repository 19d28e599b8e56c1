package io.penderie.picture;

/**
 * Enlarges gray pictures by a whole factor with bilinear interpolation: the rule by which a network
 * for larger pictures sees the dataset's own.
 *
 * <p>Pixel centres are aligned, so that the picture does not move; beyond the edge its last pixels
 * go on. Rounded to the nearest byte.
 */
public final class Enlargement {

  private Enlargement() {}

  /**
   * Enlarges one picture.
   *
   * @param source {@code width * height} unsigned bytes, row by row from the top left
   * @param factor 1 or more; 1 gives a copy
   * @return {@code factor} times as wide and as high
   * @throws IllegalArgumentException if the source has another size, or the factor is below 1
   */
  public static byte[] enlarge(byte[] source, int width, int height, int factor) {
    if (source.length != width * height || factor < 1) {
      throw new IllegalArgumentException(
          source.length + " pixels of " + width + "x" + height + ", " + factor + " times as large");
    }
    if (factor == 1) {
      return source.clone();
    }
    float[] across = new float[width * factor * height];
    for (int x = 0; x < width * factor; x++) {
      float position = position(x, factor, width);
      int left = (int) position;
      int right = Math.min(left + 1, width - 1);
      float share = position - left;
      for (int y = 0; y < height; y++) {
        across[y * width * factor + x] =
            (1 - share) * (source[y * width + left] & 0xFF)
                + share * (source[y * width + right] & 0xFF);
      }
    }
    int wide = width * factor;
    byte[] target = new byte[wide * height * factor];
    for (int y = 0; y < height * factor; y++) {
      float position = position(y, factor, height);
      int above = (int) position;
      int below = Math.min(above + 1, height - 1);
      float share = position - above;
      for (int x = 0; x < wide; x++) {
        float value = (1 - share) * across[above * wide + x] + share * across[below * wide + x];
        target[y * wide + x] = (byte) Math.round(value);
      }
    }
    return target;
  }

  /** Where a pixel of the large picture is in the small one, between its first and last centre. */
  private static float position(int pixel, int factor, int length) {
    float position = (pixel + 0.5f) / factor - 0.5f;
    return Math.max(0, Math.min(length - 1, position));
  }
}
