package io.penderie.scene;

/**
 * A grid of values that can be read between its points. Outside of the grid there is 0.
 *
 * @param width columns
 * @param height rows
 * @param values row by row; nobody changes them
 */
record Samples(float[] values, int width, int height) {

  double at(CubicWeights weights) {
    float sum = 0;
    for (int row = 0; row < 4; row++) {
      int y = weights.top() + row;
      if (y >= 0 && y < height) {
        float line = 0;
        for (int column = 0; column < 4; column++) {
          int x = weights.left() + column;
          if (x >= 0 && x < width) {
            line += weights.across(column) * values[y * width + x];
          }
        }
        sum += weights.down(row) * line;
      }
    }
    return sum;
  }
}
