package io.penderie.robustness;

import java.awt.Color;
import java.util.random.RandomGenerator;

/** Colours by chance. */
final class Colours {

  private Colours() {}

  /**
   * A colour of a lightness.
   *
   * @param hue 0 to 1, once around the circle
   * @param saturation 0 (gray) to 1; less comes out where the lightness leaves no room
   * @param luma Rec. 601, 0 to 255
   */
  static int of(double hue, double saturation, double luma) {
    int pure = Color.HSBtoRGB((float) hue, 1, 1);
    double[] parts = {(pure >> 16) & 0xFF, (pure >> 8) & 0xFF, pure & 0xFF};
    double own = 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2];
    double most = saturation;
    for (double part : parts) {
      // The distance from gray grows with saturation until a part leaves 0..255.
      double step = part - own;
      if (step > 0) {
        most = Math.min(most, (255 - luma) / step);
      } else if (step < 0) {
        most = Math.min(most, luma / -step);
      }
    }
    int rgb = 0;
    for (double part : parts) {
      rgb = rgb << 8 | (int) Math.round(Math.max(0, Math.min(255, luma + most * (part - own))));
    }
    return rgb;
  }

  /** Any hue. */
  static int of(RandomGenerator random, double saturation, double luma) {
    return of(random.nextDouble(), saturation, luma);
  }
}
