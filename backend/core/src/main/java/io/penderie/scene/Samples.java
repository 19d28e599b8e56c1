package io.penderie.scene;

/**
 * A grid of values that can be read between its points by cubic convolution (Keys 1981, "Cubic
 * convolution interpolation for digital image processing", a = -1/2): exact on the points, smooth
 * between them, at most an eighth beyond them. Outside of the grid there is 0.
 *
 * @param width columns
 * @param height rows
 * @param values row by row; nobody changes them
 */
record Samples(float[] values, int width, int height) {

  double at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = x - left;
    double down = y - top;
    double sum = 0;
    for (int row = -1; row <= 2; row++) {
      int at = top + row;
      if (at >= 0 && at < height) {
        sum += weight(down, row) * row(at * width, left, across);
      }
    }
    return sum;
  }

  private double row(int offset, int left, double across) {
    double sum = 0;
    for (int column = -1; column <= 2; column++) {
      int at = left + column;
      if (at >= 0 && at < width) {
        sum += weight(across, column) * values[offset + at];
      }
    }
    return sum;
  }

  /** The weight of the point so many steps after the one before the place. */
  private static double weight(double beyond, int step) {
    double distance = Math.abs(beyond - step);
    if (distance < 1) {
      return (1.5 * distance - 2.5) * distance * distance + 1;
    }
    return distance < 2 ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0;
  }
}
