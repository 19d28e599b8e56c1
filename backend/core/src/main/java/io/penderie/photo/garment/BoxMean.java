package io.penderie.photo.garment;

import java.util.Arrays;

/**
 * The mean over a small square around each pixel, cut off at the picture's edges. Adds up shifted
 * rows, which a processor does for several pixels at once.
 */
final class BoxMean {

  private BoxMean() {}

  /**
   * Smooths a field of values.
   *
   * @param radius the square has {@code 2 * radius + 1} pixels a side
   */
  static float[] of(float[] values, int width, int height, int radius) {
    float[] rows = new float[values.length];
    double[] counts = new double[width];
    for (int x = 0; x < width; x++) {
      counts[x] = count(x, width, radius);
    }
    double[] sums = new double[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      for (int shift = -radius; shift <= radius; shift++) {
        int start = y * width + shift;
        for (int x = Math.max(0, -shift); x < Math.min(width, width - shift); x++) {
          sums[x] += values[start + x];
        }
      }
      for (int x = 0; x < width; x++) {
        rows[y * width + x] = (float) (sums[x] / counts[x]);
      }
    }
    return columns(rows, width, height, radius);
  }

  private static float[] columns(float[] rows, int width, int height, int radius) {
    float[] means = new float[rows.length];
    double[] sums = new double[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      for (int row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row++) {
        int start = row * width;
        for (int x = 0; x < width; x++) {
          sums[x] += rows[start + x];
        }
      }
      double count = count(y, height, radius);
      for (int x = 0; x < width; x++) {
        means[y * width + x] = (float) (sums[x] / count);
      }
    }
    return means;
  }

  private static int count(int at, int length, int radius) {
    return Math.min(length, at + radius + 1) - Math.max(0, at - radius);
  }
}
