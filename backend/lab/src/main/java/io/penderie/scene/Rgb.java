package io.penderie.scene;

/** Arithmetic on colours, {@code 0xRRGGBB}. */
final class Rgb {

  private Rgb() {}

  static int red(int rgb) {
    return (rgb >> 16) & 0xFF;
  }

  static int green(int rgb) {
    return (rgb >> 8) & 0xFF;
  }

  static int blue(int rgb) {
    return rgb & 0xFF;
  }

  /** Rec. 601 luma, 0 to 255. */
  static double luma(int rgb) {
    return 0.299 * red(rgb) + 0.587 * green(rgb) + 0.114 * blue(rgb);
  }

  /** A colour from parts that are rounded and cut off at 0 and 255. */
  static int of(double red, double green, double blue) {
    return bounded(red) << 16 | bounded(green) << 8 | bounded(blue);
  }

  /** A colour in another light: 1 leaves it. */
  static int lit(int rgb, double light) {
    return of(red(rgb) * light, green(rgb) * light, blue(rgb) * light);
  }

  private static int bounded(double value) {
    return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5);
  }
}
