package io.penderie.picture;

/**
 * Gray from colour: Rec. 601 luma (0.299 R + 0.587 G + 0.114 B) of the sRGB values as they are
 * stored, gamma and all.
 */
public final class Luminance {

  private static final int RED = 299;
  private static final int GREEN = 587;
  private static final int BLUE = 114;

  private Luminance() {}

  /** The luma of every pixel. */
  public static GrayPicture of(ColorPicture picture) {
    byte[] pixels = new byte[picture.argb().length];
    for (int i = 0; i < pixels.length; i++) {
      int argb = picture.argb()[i];
      pixels[i] =
          (byte) luma(ColorPicture.red(argb), ColorPicture.green(argb), ColorPicture.blue(argb));
    }
    return new GrayPicture(picture.width(), picture.height(), pixels);
  }

  /** The parts of red, green and blue, which sum to 1. */
  public static double[] shares() {
    return new double[] {RED / 1000.0, GREEN / 1000.0, BLUE / 1000.0};
  }

  /** The luma of a colour, 0 to 255. */
  public static int luma(int red, int green, int blue) {
    return (RED * red + GREEN * green + BLUE * blue + 500) / 1000;
  }
}
