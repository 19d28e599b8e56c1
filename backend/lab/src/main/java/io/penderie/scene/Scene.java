package io.penderie.scene;

import java.util.random.RandomGenerator;

/**
 * A photograph to be of one garment: the garment in its colours, over its shadow, on a backdrop.
 *
 * @param pose where the garment is
 * @param tone its colours
 * @param backdrop what it lies on
 * @param shadow what it takes from the light of the backdrop beside it
 */
public record Scene(Pose pose, Tone tone, Backdrop backdrop, Shadow shadow) {

  /** With the shadow of what lies flat, 0 (none) to 1. */
  public Scene(Pose pose, Tone tone, Backdrop backdrop, double shadow) {
    this(pose, tone, backdrop, Shadow.close(shadow));
  }

  /** Without a shadow. */
  public Scene(Pose pose, Tone tone, Backdrop backdrop) {
    this(pose, tone, backdrop, Shadow.NONE);
  }

  /**
   * Takes the photograph.
   *
   * @param random decides what the backdrop leaves open
   */
  public RgbPicture photograph(Garment garment, RandomGenerator random) {
    return Layer.of(garment, pose, tone)
        .over(backdrop.paint(pose.width(), pose.height(), random), shadow);
  }
}
