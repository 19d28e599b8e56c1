package io.penderie.mixture;

import java.util.Arrays;
import java.util.Optional;

/**
 * A rectangle of a grid in which nothing lies.
 *
 * @param left its first column
 * @param top its first row
 * @param width in columns
 * @param height in rows
 */
record FreeRectangle(int left, int top, int width, int height) {

  int area() {
    return width * height;
  }

  /** Which places have nothing within a distance, along rows and columns. */
  static boolean[] clearOf(boolean[] taken, int width, int distance) {
    int height = taken.length / width;
    boolean[] free = new boolean[taken.length];
    Arrays.fill(free, true);
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        int x = i % width;
        int y = i / width;
        for (int row = Math.max(0, y - distance);
            row <= Math.min(height - 1, y + distance);
            row++) {
          int start = row * width;
          Arrays.fill(
              free,
              start + Math.max(0, x - distance),
              start + Math.min(width - 1, x + distance) + 1,
              false);
        }
      }
    }
    return free;
  }

  /**
   * The largest one, by the largest rectangle under each row's heights: how far up from it each
   * column is free. The first of equals.
   */
  static Optional<FreeRectangle> largest(boolean[] free, int width) {
    int[] heights = new int[width];
    FreeRectangle best = null;
    for (int y = 0; y < free.length / width; y++) {
      for (int x = 0; x < width; x++) {
        heights[x] = free[y * width + x] ? heights[x] + 1 : 0;
      }
      for (int left = 0; left < width; left++) {
        int lowest = heights[left];
        for (int right = left; right < width && lowest > 0; right++) {
          lowest = Math.min(lowest, heights[right]);
          int area = lowest * (right - left + 1);
          if (best == null ? area > 0 : area > best.area()) {
            best = new FreeRectangle(left, y - lowest + 1, right - left + 1, lowest);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
