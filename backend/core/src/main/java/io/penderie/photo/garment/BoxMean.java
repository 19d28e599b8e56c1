package io.penderie.photo.garment;

/** The mean over a square around each pixel, cut off at the picture's edges; with running sums. */
final class BoxMean {

  private BoxMean() {}

  /**
   * Smooths a field of values.
   *
   * @param radius the square has {@code 2 * radius + 1} pixels a side
   */
  static float[] of(float[] values, int width, int height, int radius) {
    float[] rows = new float[values.length];
    for (int y = 0; y < height; y++) {
      line(values, rows, y * width, 1, width, radius);
    }
    float[] means = new float[values.length];
    for (int x = 0; x < width; x++) {
      line(rows, means, x, width, height, radius);
    }
    return means;
  }

  private static void line(float[] from, float[] to, int start, int step, int length, int radius) {
    double sum = 0;
    int first = 0;
    int behindLast = 0;
    for (int i = 0; i < length; i++) {
      for (; behindLast < Math.min(length, i + radius + 1); behindLast++) {
        sum += from[start + behindLast * step];
      }
      for (; first < i - radius; first++) {
        sum -= from[start + first * step];
      }
      to[start + i * step] = (float) (sum / (behindLast - first));
    }
  }
}
