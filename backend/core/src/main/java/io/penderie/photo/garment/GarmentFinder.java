package io.penderie.photo.garment;

import io.penderie.picture.ColorPicture;

/**
 * Tells a garment from what it lies or hangs on.
 *
 * <ol>
 *   <li>A copy of at most 128 pixels a side is enough, and makes the time the same for any picture.
 *   <li>Where the picture is see-through around the garment, someone has cut it out already.
 *   <li>Otherwise: the background from the border ({@link BackgroundPlane}), each pixel's
 *       likelihood ({@link GarmentLikelihood}), and all that are more likely than not.
 *   <li>Thin things go ({@link Morphology}), the parts that matter stay ({@link MaskParts}), holes
 *       are filled.
 *   <li>A result that cannot be a garment is no result: next to nothing, all, or a frame.
 * </ol>
 */
final class GarmentFinder {

  /** The longer edge at which the garment is looked for. */
  static final int EDGE = 128;

  private static final double LEAST_SHARE = 0.02;
  private static final double MOST_SHARE = 0.97;
  private static final double MOST_OF_EDGE = 0.75;

  /** So much of the edge must be see-through for the opacity to be taken as the mask. */
  private static final double CUT_OUT = 0.25;

  /** Parts worth less than this, against the best one, are not the garment's. */
  private static final double PART = 0.25;

  private static final int THIN = 1;

  private GarmentFinder() {}

  /**
   * What was found, and on the way to it; null is what the way did not lead by.
   *
   * @param background null where the opacity was the mask
   * @param likelihood of each pixel to be the garment's; null where the opacity was the mask
   * @param mask null where no garment stands out
   */
  record Finding(BackgroundPlane background, float[] likelihood, Mask mask) {

    /** The same way to another mask. */
    Finding with(Mask other) {
      return new Finding(background, likelihood, other);
    }
  }

  static Finding find(Photograph photograph) {
    ColorPicture small = photograph.small();
    Mask cutOut = opaque(small);
    if (cutOut.shareOfEdge() <= 1 - CUT_OUT) {
      return new Finding(null, null, plausible(cutOut));
    }
    LabPicture lab = photograph.lab();
    BackgroundPlane background = BackgroundPlane.fit(lab);
    float[] likelihood = GarmentLikelihood.of(lab, background.distances(lab));
    Mask mask = Mask.over(0.5f, likelihood, small.width(), small.height());
    return new Finding(background, likelihood, plausible(tidied(mask, lab)));
  }

  private static Mask tidied(Mask mask, LabPicture picture) {
    Mask parts = MaskParts.main(Morphology.open(mask, THIN), PART);
    // A hanger goes before holes are filled: with the shoulders it surrounds a piece of the ground.
    return MaskParts.filled(Morphology.close(Hanger.without(parts, picture), THIN));
  }

  private static Mask plausible(Mask mask) {
    double share = mask.share();
    boolean garment =
        share >= LEAST_SHARE && share <= MOST_SHARE && mask.shareOfEdge() <= MOST_OF_EDGE;
    return garment ? mask : null;
  }

  private static Mask opaque(ColorPicture picture) {
    boolean[] opaque = new boolean[picture.argb().length];
    for (int i = 0; i < opaque.length; i++) {
      opaque[i] = ColorPicture.alpha(picture.argb()[i]) >= 128;
    }
    return new Mask(picture.width(), picture.height(), opaque);
  }
}
