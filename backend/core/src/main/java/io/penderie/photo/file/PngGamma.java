package io.penderie.photo.file;

import io.penderie.picture.ColorPicture;

/**
 * What a PNG's numbers mean by its gAMA and cHRM chunks (PNG, third edition, 11.3.2.1 and
 * 11.3.2.2), brought to sRGB as Chromium does: the exponent of {@value #USUAL} alone, which is
 * written beside sRGB for old programs, is sRGB; cHRM without gAMA says nothing.
 */
final class PngGamma {

  /** 1/2.2 in hundred thousandths. */
  static final long USUAL = 45_455;

  private static final int UNIT = 100_000;

  /** White, red, green and blue of sRGB, as cHRM would say them. */
  private static final double[] SRGB = {.3127, .3290, .64, .33, .30, .60, .15, .06};

  private static final int STEPS = 4096;
  private static final byte[] ENCODED = encoded();

  private final double[] light = new double[256];

  /** From the file's linear light to that of sRGB, row by row, or null where they are the same. */
  private final double[] matrix;

  private PngGamma(long gamma, double[] matrix) {
    for (int i = 0; i < light.length; i++) {
      light[i] = Math.pow(i / 255.0, (double) UNIT / gamma);
    }
    this.matrix = matrix;
  }

  /**
   * What to do with a picture's numbers.
   *
   * @param gamma the body of gAMA, or null
   * @param chromaticities the body of cHRM, or null
   * @param gray whether the picture has no colours
   * @return null for nothing
   */
  static PngGamma of(byte[] gamma, byte[] chromaticities, boolean gray) {
    if (gamma == null || gamma.length != 4) {
      return null;
    }
    long exponent = new ByteCursor(gamma, 0).u32BigEndian();
    double[] matrix = gray ? null : matrix(chromaticities);
    boolean usual = exponent == USUAL && (gray || chromaticities == null);
    return exponent == 0 || exponent > 100 * UNIT || usual ? null : new PngGamma(exponent, matrix);
  }

  /** A pixel as sRGB has it. */
  int toSrgb(int argb) {
    double red = light[ColorPicture.red(argb)];
    double green = light[ColorPicture.green(argb)];
    double blue = light[ColorPicture.blue(argb)];
    return ColorPicture.argb(
        ColorPicture.alpha(argb),
        part(0, red, green, blue),
        part(1, red, green, blue),
        part(2, red, green, blue));
  }

  private int part(int row, double red, double green, double blue) {
    double value =
        matrix == null
            ? row == 0 ? red : row == 1 ? green : blue
            : matrix[3 * row] * red + matrix[3 * row + 1] * green + matrix[3 * row + 2] * blue;
    // The root spreads the dark steps, of which there are too few otherwise.
    return ENCODED[(int) (Math.sqrt(Math.max(0, Math.min(1, value))) * STEPS + 0.5)] & 0xFF;
  }

  private static double[] matrix(byte[] chromaticities) {
    if (chromaticities == null || chromaticities.length != 32) {
      return null;
    }
    ByteCursor in = new ByteCursor(chromaticities, 0);
    double[] xy = new double[8];
    boolean srgb = true;
    for (int i = 0; i < xy.length; i++) {
      xy[i] = in.u32BigEndian() / (double) UNIT;
      srgb &= Math.abs(xy[i] - SRGB[i]) < 0.0005;
    }
    double[] toXyz = srgb ? null : toXyz(xy);
    return toXyz == null ? null : times(inverse(toXyz(SRGB)), toXyz);
  }

  /** To XYZ relative to the white, which so stays white (von Kries in XYZ); null if degenerate. */
  private static double[] toXyz(double[] xy) {
    double[] primaries = new double[9];
    for (int i = 0; i < 3; i++) {
      double x = xy[2 + 2 * i];
      double y = xy[3 + 2 * i];
      primaries[i] = x;
      primaries[3 + i] = y;
      primaries[6 + i] = 1 - x - y;
    }
    double[] white = {xy[0] / xy[1], 1, (1 - xy[0] - xy[1]) / xy[1]};
    double[] inverse = inverse(primaries);
    if (inverse == null) {
      return null;
    }
    for (int i = 0; i < 3; i++) {
      double amount =
          inverse[3 * i] * white[0] + inverse[3 * i + 1] * white[1] + inverse[3 * i + 2] * white[2];
      for (int row = 0; row < 3; row++) {
        primaries[3 * row + i] *= amount / white[row];
      }
    }
    return primaries;
  }

  private static double[] times(double[] left, double[] right) {
    double[] product = new double[9];
    for (int i = 0; i < 9; i++) {
      for (int k = 0; k < 3; k++) {
        product[i] += left[i / 3 * 3 + k] * right[3 * k + i % 3];
      }
    }
    return product;
  }

  private static double[] inverse(double[] m) {
    double[] inverse = new double[9];
    for (int i = 0; i < 9; i++) {
      int row = i % 3;
      int column = i / 3;
      int r1 = (row + 1) % 3;
      int r2 = (row + 2) % 3;
      int c1 = (column + 1) % 3;
      int c2 = (column + 2) % 3;
      inverse[i] = m[3 * r1 + c1] * m[3 * r2 + c2] - m[3 * r1 + c2] * m[3 * r2 + c1];
    }
    double determinant = m[0] * inverse[0] + m[1] * inverse[3] + m[2] * inverse[6];
    for (int i = 0; i < 9; i++) {
      inverse[i] /= determinant;
    }
    return Double.isFinite(1 / determinant) ? inverse : null;
  }

  /** sRGB's numbers (IEC 61966-2-1) by the root of the light. */
  private static byte[] encoded() {
    byte[] encoded = new byte[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double light = (double) i / STEPS * i / STEPS;
      double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      encoded[i] = (byte) Math.round(255 * value);
    }
    return encoded;
  }
}
