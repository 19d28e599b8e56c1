package io.penderie.scene;

import java.util.random.RandomGenerator;

/**
 * A photograph to be of one garment: the garment in its colours, over its shadow, on a backdrop.
 *
 * @param pose where the garment is
 * @param tone its colours
 * @param backdrop what it lies on
 * @param shadow how much light the garment takes from the backdrop beside it, 0 (none) to 1
 */
public record Scene(Pose pose, Tone tone, Backdrop backdrop, double shadow) {

  /** The shadow's softness, as a part of the garment's box. */
  private static final double SHADOW_BLUR = 0.02;

  /** How far below the garment its shadow lies, as a part of the garment's box. */
  private static final double SHADOW_FALL = 0.02;

  public Scene {
    if (!(shadow >= 0 && shadow <= 1)) {
      throw new IllegalArgumentException("shadow is " + shadow);
    }
  }

  /** Without a shadow. */
  public Scene(Pose pose, Tone tone, Backdrop backdrop) {
    this(pose, tone, backdrop, 0);
  }

  /**
   * Takes the photograph.
   *
   * @param random decides what the backdrop leaves open
   */
  public RgbPicture photograph(Garment garment, RandomGenerator random) {
    GarmentLayer layer = GarmentLayer.of(garment, pose);
    float[] opacity = layer.opacity();
    int[] argb = backdrop.paint(pose.width(), pose.height(), random).argb();
    if (shadow > 0) {
      darken(argb, opacity);
    }
    for (int i = 0; i < argb.length; i++) {
      if (opacity[i] > 0) {
        argb[i] = over(tone.of(layer.lightness()[i]), argb[i], opacity[i]);
      }
    }
    return new RgbPicture(pose.width(), pose.height(), argb);
  }

  private void darken(int[] argb, float[] opacity) {
    int width = pose.width();
    int fall = (int) Math.round(SHADOW_FALL * pose.box());
    float[] below = new float[opacity.length];
    System.arraycopy(opacity, 0, below, fall * width, opacity.length - fall * width);
    float[] soft = GaussianKernel.of(SHADOW_BLUR * pose.box()).blur(below, width, pose.height());
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Rgb.lit(argb[i], 1 - shadow * soft[i]);
    }
  }

  private static int over(int front, int back, double opacity) {
    return Rgb.of(
        opacity * Rgb.red(front) + (1 - opacity) * Rgb.red(back),
        opacity * Rgb.green(front) + (1 - opacity) * Rgb.green(back),
        opacity * Rgb.blue(front) + (1 - opacity) * Rgb.blue(back));
  }
}
