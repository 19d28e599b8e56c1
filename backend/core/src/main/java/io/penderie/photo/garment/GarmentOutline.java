package io.penderie.photo.garment;

/**
 * Finds a garment by what surrounds it: an unbroken edge, whatever the colours on either side. So a
 * white shirt on white paper is found by its shadow, where its colour says nothing, and so its
 * print is not taken for it.
 *
 * <ol>
 *   <li>How steeply lightness and colour change at each pixel, all three together.
 *   <li>Steeper than three times the middle of a broad border is an edge: the ground's own grain is
 *       none.
 *   <li>Gaps of a few pixels are closed, everything that cannot be reached from the picture's rim
 *       is filled, what is thin goes, and the parts that matter stay ({@link MaskParts}).
 * </ol>
 */
final class GarmentOutline {

  private static final double STEEP = 3;

  /** What is less steep than that, in units of {@link LabPicture}, is no edge on any ground. */
  private static final double LEAST_STEEP = 1.2;

  /** The shorter side over the width of the border that shows the ground's grain. */
  private static final int BORDER = 12;

  private static final int GAP = 2;
  private static final double PART = 0.25;
  private static final double LEAST_SHARE = 0.03;
  private static final double MOST_SHARE = 0.97;

  private GarmentOutline() {}

  /** What an edge surrounds; null where that is next to nothing or next to all. */
  static Mask of(LabPicture picture) {
    int width = picture.width();
    int height = picture.height();
    float[] steepness = steepness(picture);
    double threshold = Math.max(LEAST_STEEP, STEEP * middleOfBorder(steepness, width, height));
    Mask edges = Mask.over((float) threshold, steepness, width, height);
    Mask surrounded = MaskParts.filled(Morphology.close(edges, GAP));
    Mask mask = MaskParts.filled(MaskParts.main(Morphology.open(surrounded, GAP), PART));
    double share = mask.share();
    return share >= LEAST_SHARE && share <= MOST_SHARE ? mask : null;
  }

  private static float[] steepness(LabPicture picture) {
    int width = picture.width();
    int height = picture.height();
    float[] steepness = new float[picture.size()];
    for (float[] channel : picture.channels()) {
      float[] smooth = BoxMean.of(channel, width, height, 1);
      for (int y = 0; y < height; y++) {
        int row = y * width;
        addSlopes(
            smooth,
            row,
            Math.max(0, y - 1) * width,
            Math.min(height - 1, y + 1) * width,
            width,
            steepness);
      }
    }
    for (int i = 0; i < steepness.length; i++) {
      steepness[i] = (float) Math.sqrt(steepness[i]);
    }
    return steepness;
  }

  /** Adds the squares of one row's slopes; the outermost columns have a neighbour less. */
  private static void addSlopes(
      float[] smooth, int row, int above, int below, int width, float[] steepness) {
    for (int x = 0; x < width; x += Math.max(1, width - 1)) {
      float across = smooth[row + Math.min(width - 1, x + 1)] - smooth[row + Math.max(0, x - 1)];
      float down = smooth[below + x] - smooth[above + x];
      steepness[row + x] += across * across + down * down;
    }
    for (int x = 1; x < width - 1; x++) {
      float across = smooth[row + x + 1] - smooth[row + x - 1];
      float down = smooth[below + x] - smooth[above + x];
      steepness[row + x] += across * across + down * down;
    }
  }

  private static double middleOfBorder(float[] values, int width, int height) {
    int border = Math.max(2, Math.min(width, height) / BORDER);
    double[] there = new double[values.length];
    int count = 0;
    for (int y = 0; y < height; y++) {
      boolean edgeRow = y < border || y >= height - border;
      for (int x = 0; x < width; x++) {
        if (edgeRow || x < border || x >= width - border) {
          there[count++] = values[y * width + x];
        }
      }
    }
    return Middle.of(there, count);
  }
}
