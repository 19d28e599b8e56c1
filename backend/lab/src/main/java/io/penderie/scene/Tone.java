package io.penderie.scene;

/**
 * The colours of a garment: from the data set's lightness, 0 to 255, to sRGB.
 *
 * @param negative whether what is light in the data set becomes dark, as it was before the data
 *     set's makers took the negative
 * @param darkest the gray of the garment's darkest possible part, 0 to 255
 * @param lightest the gray of its lightest possible part, {@code darkest} to 255
 * @param dye {@code 0xRRGGBB}; its hue is taken on, the garment's own lightness stays
 * @param saturation how much of the hue, 0 (gray) to 1
 */
public record Tone(boolean negative, int darkest, int lightest, int dye, double saturation) {

  /** As in the data set: light, on whatever ground. */
  public static final Tone AS_IT_IS = gray(false, 0, 255);

  public Tone {
    if (darkest < 0 || lightest > 255 || darkest > lightest) {
      throw new IllegalArgumentException("tones from " + darkest + " to " + lightest);
    }
    if (!(saturation >= 0 && saturation <= 1)) {
      throw new IllegalArgumentException("saturation is " + saturation);
    }
  }

  /** Without any colour. */
  public static Tone gray(boolean negative, int darkest, int lightest) {
    return new Tone(negative, darkest, lightest, 0xFFFFFF, 0);
  }

  /** The same, dyed. */
  public Tone dyed(int rgb, double share) {
    return new Tone(negative, darkest, lightest, rgb, share);
  }

  /** The colour for a lightness. */
  int of(double lightness) {
    double part = (negative ? 255 - lightness : lightness) / 255;
    double gray = darkest + (lightest - darkest) * part;
    double luma = Rgb.luma(dye);
    if (luma == 0 || saturation == 0) {
      return Rgb.of(gray, gray, gray);
    }
    return Rgb.of(
        gray * (1 + saturation * (Rgb.red(dye) / luma - 1)),
        gray * (1 + saturation * (Rgb.green(dye) / luma - 1)),
        gray * (1 + saturation * (Rgb.blue(dye) / luma - 1)));
  }
}
