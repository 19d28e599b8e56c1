package io.penderie.picture;

/**
 * Enlarges gray pictures by a whole factor: the rule by which a network for larger pictures sees
 * the dataset's own.
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
    return factor == 1
        ? source.clone()
        : Resampling.resize(new GrayPicture(width, height, source), width * factor, height * factor)
            .pixels();
  }
}
