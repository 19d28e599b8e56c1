package io.penderie.picture;

import java.util.Arrays;

/**
 * Enlarges pictures by a whole factor: the rule by which a network for larger pictures sees the
 * dataset's own.
 */
public final class Enlargement {

  private Enlargement() {}

  /**
   * Enlarges one picture.
   *
   * @param source one plane after the other, each {@code width * height} unsigned bytes, row by row
   *     from the top left
   * @param factor 1 or more; 1 gives a copy
   * @return {@code factor} times as wide and as high
   * @throws IllegalArgumentException if the source has another size, or the factor is below 1
   */
  public static byte[] enlarge(byte[] source, int width, int height, int factor) {
    int plane = width * height;
    if (source.length == 0 || source.length % plane != 0 || factor < 1) {
      throw new IllegalArgumentException(
          source.length + " pixels of " + width + "x" + height + ", " + factor + " times as large");
    }
    if (factor == 1) {
      return source.clone();
    }
    if (source.length == plane) {
      return enlarged(source, width, height, factor);
    }
    byte[] planes = new byte[source.length * factor * factor];
    for (int from = 0; from < source.length; from += plane) {
      byte[] one = Arrays.copyOfRange(source, from, from + plane);
      byte[] larger = enlarged(one, width, height, factor);
      System.arraycopy(larger, 0, planes, from * factor * factor, larger.length);
    }
    return planes;
  }

  private static byte[] enlarged(byte[] plane, int width, int height, int factor) {
    return Resampling.resize(new GrayPicture(width, height, plane), width * factor, height * factor)
        .pixels();
  }
}
