package io.penderie.scene;

/**
 * How much the sixteen points of a grid around a place count, by cubic convolution (Keys 1981,
 * "Cubic convolution interpolation for digital image processing", a = -1/2): exact on the points,
 * smooth between them, at most an eighth beyond them. Made to be moved, for it is asked for each
 * pixel.
 */
final class CubicWeights {

  private final float[] across = new float[4];
  private final float[] down = new float[4];
  private int left;
  private int top;

  /** Moves to a place; the grid's first point is at 0, 0. */
  void moveTo(double x, double y) {
    double column = Math.floor(x);
    double row = Math.floor(y);
    left = (int) column - 1;
    top = (int) row - 1;
    fill(across, (float) (x - column));
    fill(down, (float) (y - row));
  }

  /** The column of the first point that counts. */
  int left() {
    return left;
  }

  /** The row of the first point that counts. */
  int top() {
    return top;
  }

  /** The weight of a column, 0 to 3 from {@link #left}. */
  float across(int column) {
    return across[column];
  }

  /** The weight of a row, 0 to 3 from {@link #top}. */
  float down(int row) {
    return down[row];
  }

  /** The weights of the points before, at, after and two after a place so far behind a point. */
  private static void fill(float[] weights, float behind) {
    float squared = behind * behind;
    float cubed = squared * behind;
    weights[0] = -0.5f * cubed + squared - 0.5f * behind;
    weights[1] = 1.5f * cubed - 2.5f * squared + 1;
    weights[2] = -1.5f * cubed + 2 * squared + 0.5f * behind;
    weights[3] = 0.5f * cubed - 0.5f * squared;
  }
}
