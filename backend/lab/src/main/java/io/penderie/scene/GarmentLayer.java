package io.penderie.scene;

/**
 * A garment laid into a picture: for each of its pixels, how much of it the garment covers and how
 * light it is there.
 *
 * @param opacity 0 to 1, row by row
 * @param lightness 0 to 255; 0 where the opacity is 0
 */
record GarmentLayer(float[] opacity, float[] lightness) {

  /** Where one pixel of the picture holds several of the data set's, so fine at most it is cut. */
  private static final int MOST_CUTS = 8;

  /** Enlarged more than this, the edge is made sharper again, as cameras see edges. */
  private static final double SOFT = 1.5;

  /** How much sharper at most. */
  private static final double SHARPEST = 8;

  static GarmentLayer of(Garment garment, Pose pose) {
    float[] opacity = new float[pose.width() * pose.height()];
    float[] lightness = new float[opacity.length];
    Placement placement = Placement.of(garment, pose);
    for (int y = 0; y < pose.height(); y++) {
      for (int x = 0; x < pose.width(); x++) {
        placement.sample(garment, x, y, y * pose.width() + x, opacity, lightness);
      }
    }
    return new GarmentLayer(opacity, lightness);
  }

  /**
   * From places in the picture to places in the garment.
   *
   * @param cos of the rotation, over the scale: data set pixels a pixel
   * @param sin as well
   * @param place moves from one to the next
   * @param cuts into so many parts each way a pixel is cut
   */
  private record Placement(
      double middleX,
      double middleY,
      double cos,
      double sin,
      int cuts,
      double sharpness,
      CubicWeights place) {

    static Placement of(Garment garment, Pose pose) {
      double scale = pose.box() / Math.max(garment.width(), garment.height());
      double angle = Math.toRadians(pose.rotation());
      return new Placement(
          pose.middleX(),
          pose.middleY(),
          Math.cos(angle) / scale,
          Math.sin(angle) / scale,
          (int) Math.max(1, Math.min(MOST_CUTS, Math.ceil(1 / scale))),
          Math.max(1, Math.min(SHARPEST, scale / SOFT)),
          new CubicWeights());
    }

    void sample(Garment garment, int x, int y, int index, float[] opacity, float[] lightness) {
      double covered = 0;
      double light = 0;
      for (int down = 0; down < cuts; down++) {
        double fromMiddleY = y + (down + 0.5) / cuts - middleY;
        for (int across = 0; across < cuts; across++) {
          double fromMiddleX = x + (across + 0.5) / cuts - middleX;
          double column = cos * fromMiddleX + sin * fromMiddleY + garment.width() / 2.0 - 0.5;
          double row = cos * fromMiddleY - sin * fromMiddleX + garment.height() / 2.0 - 0.5;
          if (garment.reaches(column, row)) {
            place.moveTo(column, row);
            double part = sharpened(garment.opacity(place));
            if (part > 0) {
              covered += part;
              light += part * garment.lightness(place);
            }
          }
        }
      }
      if (covered > 0) {
        opacity[index] = (float) (covered / (cuts * cuts));
        lightness[index] = (float) (light / covered);
      }
    }

    private double sharpened(double opacity) {
      return Math.max(0, Math.min(1, (opacity - 0.5) * sharpness + 0.5));
    }
  }
}
