package io.penderie.evaluation;

import java.util.Locale;

/**
 * Colours for numbers from 0 to 1, each lighter than the next, so that they read in gray and to the
 * colour-blind too.
 *
 * <p>Between the given colours it interpolates sRGB values linearly.
 */
final class ColorScale {

  /**
   * Cividis from light to dark (Nuñez, Anderton, Renslow: "Optimizing colormaps with consideration
   * for color vision deficiency", PLOS ONE 13(7), 2018), at ten equal steps.
   */
  static final ColorScale CIVIDIS =
      new ColorScale(
          0xFEE838, 0xE1CC55, 0xC3B369, 0xA59C74, 0x8A8678, 0x707173, 0x575D6D, 0x3B496C, 0x123570,
          0x00224E);

  /** From the paper over orange to brown. */
  static final ColorScale EMBERS =
      new ColorScale(0xFAF7F2, 0xF3DAC6, 0xE5AB82, 0xD27E48, 0xB9521A, 0x8F3A0E, 0x642505);

  /** The least contrast of text with its background: WCAG 2.2, success criterion 1.4.3. */
  static final double LEAST_CONTRAST = 4.5;

  /**
   * Ink and paper first; black and white, one of which always has contrast enough, if they fail.
   */
  private static final int[] TEXT_COLORS = {0x1C1A17, 0xFAF7F2, 0x000000, 0xFFFFFF};

  private final int[] colors;

  private ColorScale(int... colors) {
    this.colors = colors;
  }

  /** The colour of a number; below 0 that of 0, above 1 that of 1. */
  int at(double value) {
    double position = Math.max(0, Math.min(1, value)) * (colors.length - 1);
    int below = (int) Math.min(position, colors.length - 2.0);
    double part = position - below;
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = colors[below] >> shift & 0xFF;
      int high = colors[below + 1] >> shift & 0xFF;
      mixed |= (int) Math.round(low + part * (high - low)) << shift;
    }
    return mixed;
  }

  /** A colour in which text is legible on this background. */
  static int textOn(int background) {
    for (int color : TEXT_COLORS) {
      if (contrast(color, background) >= LEAST_CONTRAST) {
        return color;
      }
    }
    throw new IllegalStateException("neither black nor white is legible on " + hex(background));
  }

  /** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
  static double contrast(int one, int other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  static String hex(int color) {
    return String.format(Locale.ROOT, "#%06X", color);
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16 & 0xFF)
        + 0.7152 * linear(color >> 8 & 0xFF)
        + 0.0722 * linear(color & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
