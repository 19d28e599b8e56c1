package io.penderie.picture;

/**
 * A gray picture, on its way to a network or prepared for it: what is light counts.
 *
 * <p>Its pixels are shared, not copied: whoever makes one gives the array up, and nobody changes it
 * afterwards.
 *
 * @param width width in pixels, at least 1
 * @param height height in pixels, at least 1
 * @param pixels {@code width * height} unsigned bytes, row by row from the top left
 */
public record GrayPicture(int width, int height, byte[] pixels) {

  public GrayPicture {
    if (width < 1 || height < 1 || pixels.length != (long) width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for a picture of " + width + "x" + height);
    }
  }

  /** The value at a place, 0 to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }
}
