package io.penderie.scene;

/**
 * The shadow of what lies in a picture, by how much light it takes from its ground.
 *
 * @param strength 0 (none) to 1 (black right under it)
 * @param softness the deviation of its blur, as a part of the thing's box: at least 0
 * @param right how far right of the thing it lies, as a part of the box
 * @param down how far below
 */
public record Shadow(double strength, double softness, double right, double down) {

  /** No shadow. */
  public static final Shadow NONE = new Shadow(0, 0, 0, 0);

  public Shadow {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("shadow is " + strength);
    }
    if (!(softness >= 0 && softness <= 1)) {
      throw new IllegalArgumentException("softness is " + softness);
    }
    if (!Double.isFinite(right) || !Double.isFinite(down)) {
      throw new IllegalArgumentException("shadow " + right + " right, " + down + " down");
    }
  }

  /** Of what lies flat: narrow, and a little below it. */
  public static Shadow close(double strength) {
    return new Shadow(strength, 0.02, 0, 0.02);
  }

  /**
   * Darkens the ground.
   *
   * @param argb of the ground; changed
   * @param opacity of the thing, 0 to 1
   * @param box the length of its box in pixels
   */
  void fall(int[] argb, float[] opacity, int width, double box) {
    if (strength == 0) {
      return;
    }
    int height = argb.length / width;
    int across = (int) Math.round(right * box);
    int fallen = (int) Math.round(down * box);
    float[] moved = new float[opacity.length];
    for (int y = Math.max(0, fallen); y < Math.min(height, height + fallen); y++) {
      for (int x = Math.max(0, across); x < Math.min(width, width + across); x++) {
        moved[y * width + x] = opacity[(y - fallen) * width + x - across];
      }
    }
    float[] soft = GaussianKernel.of(softness * box).blur(moved, width, height);
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Rgb.lit(argb[i], 1 - strength * soft[i]);
    }
  }
}
