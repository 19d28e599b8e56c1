package io.penderie.prediction;

/**
 * A picture as the network sees it before normalisation: gray, the garment light on black.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param pixels {@code width * height} unsigned bytes, row by row from the top left
 */
public record PreparedPicture(int width, int height, byte[] pixels) {

  public PreparedPicture {
    if (width < 1 || height < 1 || pixels.length != (long) width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for a picture of " + width + "x" + height);
    }
    pixels = pixels.clone();
  }

  @Override
  public byte[] pixels() {
    return pixels.clone();
  }
}
