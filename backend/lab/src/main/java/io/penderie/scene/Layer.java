package io.penderie.scene;

/** Something in its place in a picture: for each pixel how much it covers, and its colour there. */
public final class Layer {

  private final Pose pose;
  private final float[] opacity;
  private final int[] rgb;

  /**
   * Takes the arrays as they are.
   *
   * @param opacity 0 to 1, row by row
   * @param rgb {@code 0xRRGGBB}; of no account where the opacity is 0
   */
  Layer(Pose pose, float[] opacity, int[] rgb) {
    this.pose = pose;
    this.opacity = opacity;
    this.rgb = rgb;
  }

  /** A garment in its colours. */
  public static Layer of(Garment garment, Pose pose, Tone tone) {
    GarmentLayer layer = GarmentLayer.of(garment, pose);
    int[] rgb = new int[layer.opacity().length];
    for (int i = 0; i < rgb.length; i++) {
      if (layer.opacity()[i] > 0) {
        rgb[i] = tone.of(layer.lightness()[i]);
      }
    }
    return new Layer(pose, layer.opacity(), rgb);
  }

  /**
   * The picture with it.
   *
   * @param ground of the pose's size; stays as it is
   */
  public RgbPicture over(RgbPicture ground, Shadow shadow) {
    if (ground.width() != pose.width() || ground.height() != pose.height()) {
      throw new IllegalArgumentException(
          "a ground of %dx%d for a picture of %dx%d"
              .formatted(ground.width(), ground.height(), pose.width(), pose.height()));
    }
    int[] argb = ground.argb();
    shadow.fall(argb, opacity, pose.width(), pose.box());
    for (int i = 0; i < argb.length; i++) {
      if (opacity[i] > 0) {
        argb[i] = over(rgb[i], argb[i], opacity[i]);
      }
    }
    return new RgbPicture(pose.width(), pose.height(), argb);
  }

  private static int over(int front, int back, double opacity) {
    return Rgb.of(
        opacity * Rgb.red(front) + (1 - opacity) * Rgb.red(back),
        opacity * Rgb.green(front) + (1 - opacity) * Rgb.green(back),
        opacity * Rgb.blue(front) + (1 - opacity) * Rgb.blue(back));
  }
}
