package io.penderie.photo.whole;

import io.penderie.picture.Png;

/**
 * A picture as a network takes it. Its pixels are shared, not copied: whoever makes one gives the
 * array up, and nobody changes it afterwards.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param channels 1 (gray) or 3 (red, green, blue)
 * @param planes channel after channel, each {@code width * height} unsigned bytes, row by row from
 *     the top left
 */
public record PlanarPicture(int width, int height, int channels, byte[] planes) {

  public PlanarPicture {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(channels + " channels");
    }
    if (width < 1 || height < 1 || planes.length != (long) channels * width * height) {
      throw new IllegalArgumentException(
          "%d bytes for %d channels of %dx%d".formatted(planes.length, channels, width, height));
    }
  }

  /** A PNG of it. */
  public byte[] png() {
    int pixels = width * height;
    if (channels == 1) {
      return Png.encode(width, height, planes);
    }
    int[] rgb = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      rgb[i] =
          (planes[i] & 0xFF) << 16
              | (planes[pixels + i] & 0xFF) << 8
              | (planes[2 * pixels + i] & 0xFF);
    }
    return Png.encode(width, height, rgb);
  }
}
