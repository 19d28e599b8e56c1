package io.penderie.prediction.photo;

/**
 * A gray picture on its way to the network. Nobody changes its pixels once it is made.
 *
 * @param width width in pixels, at least 1
 * @param height height in pixels, at least 1
 * @param pixels {@code width * height} unsigned bytes, row by row from the top left
 */
record GrayPicture(int width, int height, byte[] pixels) {

  GrayPicture {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          pixels.length + " pixels for a picture of " + width + "x" + height);
    }
  }

  /** The value at a place, 0 to 255. */
  int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }
}
