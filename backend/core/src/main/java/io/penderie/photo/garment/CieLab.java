package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;

/**
 * CIE 1976 L*a*b* (CIE 15:2004, section 8.2.1) of sRGB (IEC 61966-2-1) under daylight D65, in which
 * equal distances look about equally different.
 */
final class CieLab {

  private static final double WHITE_X = 0.9505;
  private static final double WHITE_Z = 1.089;

  private static final int STEPS = 4096;
  private static final float[] LINEAR = new float[256];
  private static final float[] CUBE_ROOT = new float[STEPS + 1];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double value = i / 255.0;
      LINEAR[i] =
          (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      CUBE_ROOT[i] = (float) (t > 216.0 / 24389 ? Math.cbrt(t) : (841.0 / 108) * t + 4.0 / 29);
    }
  }

  private CieLab() {}

  /** Writes lightness (0 to 100), a (green to red) and b (blue to yellow) of a pixel. */
  static void of(int argb, int at, float[] lightness, float[] a, float[] b) {
    float red = LINEAR[ColorPicture.red(argb)];
    float green = LINEAR[ColorPicture.green(argb)];
    float blue = LINEAR[ColorPicture.blue(argb)];
    float x = root((0.4124f * red + 0.3576f * green + 0.1805f * blue) / (float) WHITE_X);
    float y = root(0.2126f * red + 0.7152f * green + 0.0722f * blue);
    float z = root((0.0193f * red + 0.1192f * green + 0.9505f * blue) / (float) WHITE_Z);
    lightness[at] = 116 * y - 16;
    a[at] = 500 * (x - y);
    b[at] = 200 * (y - z);
  }

  /** The nearest opaque sRGB pixel. */
  static int argb(double lightness, double a, double b) {
    double fy = (lightness + 16) / 116;
    double x = WHITE_X * cube(fy + a / 500);
    double y = cube(fy);
    double z = WHITE_Z * cube(fy - b / 200);
    return ColorPicture.opaque(
        encoded(3.2406 * x - 1.5372 * y - 0.4986 * z),
        encoded(-0.9689 * x + 1.8758 * y + 0.0415 * z),
        encoded(0.0557 * x - 0.2040 * y + 1.0570 * z));
  }

  /** Between two table entries: a dark picture's noise must not turn into steps. */
  private static float root(float t) {
    float place = Math.min(1, t) * STEPS;
    int below = Math.min(STEPS - 1, (int) place);
    return CUBE_ROOT[below] + (place - below) * (CUBE_ROOT[below + 1] - CUBE_ROOT[below]);
  }

  private static double cube(double t) {
    return t > 6.0 / 29 ? t * t * t : (t - 4.0 / 29) * 108 / 841;
  }

  private static int encoded(double linear) {
    double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.max(0, Math.min(255, Math.round(255 * value)));
  }
}
