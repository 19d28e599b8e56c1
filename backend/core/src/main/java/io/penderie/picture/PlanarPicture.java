package io.penderie.picture;

import java.util.Arrays;

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

  /** A gray picture, whose pixels are shared. */
  public static PlanarPicture of(GrayPicture picture) {
    return new PlanarPicture(picture.width(), picture.height(), 1, picture.pixels());
  }

  /**
   * A colour picture, in gray ({@link Luminance}) or channel by channel.
   *
   * @param channels 1 or 3
   */
  public static PlanarPicture of(ColorPicture picture, int channels) {
    if (channels == 1) {
      return of(Luminance.of(picture));
    }
    int[] argb = picture.argb();
    byte[] planes = new byte[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      planes[i] = (byte) ColorPicture.red(argb[i]);
      planes[argb.length + i] = (byte) ColorPicture.green(argb[i]);
      planes[2 * argb.length + i] = (byte) ColorPicture.blue(argb[i]);
    }
    return new PlanarPicture(picture.width(), picture.height(), channels, planes);
  }

  /** What pictures of so many channels are in: {@code gray} or {@code colour}. */
  public static String kind(int channels) {
    return channels == 1 ? "gray" : "colour";
  }

  /** One channel as a picture; of a gray one itself, without a copy. */
  public GrayPicture plane(int channel) {
    int pixels = width * height;
    return new GrayPicture(
        width,
        height,
        channels == 1
            ? planes
            : Arrays.copyOfRange(planes, channel * pixels, (channel + 1) * pixels));
  }

  /**
   * Its pixels, red, green and blue in the lower three bytes, row by row from the top left; gray
   * where it is gray.
   */
  public int[] rgb() {
    int pixels = width * height;
    int green = channels == 1 ? 0 : pixels;
    int blue = channels == 1 ? 0 : 2 * pixels;
    int[] rgb = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      rgb[i] =
          (planes[i] & 0xFF) << 16 | (planes[green + i] & 0xFF) << 8 | (planes[blue + i] & 0xFF);
    }
    return rgb;
  }

  /** A PNG of it. */
  public byte[] png() {
    return channels == 1 ? Png.encode(width, height, planes) : Png.encode(width, height, rgb());
  }
}
