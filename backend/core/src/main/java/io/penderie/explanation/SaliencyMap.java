package io.penderie.explanation;

/**
 * How much each place of a picture speaks for a class.
 *
 * @param width in cells, at most {@value #LONGEST}; a cell is a pixel of the network's picture, or
 *     of a larger one some of them
 * @param height in cells
 * @param values row by row from the top left, the largest amount 1: above 0 what speaks for the
 *     class, below 0 what speaks against it. All 0 where nothing does either
 * @param unit what 1 stands for: see the method
 */
@SuppressWarnings("ArrayRecordComponent") // made once and written; never compared
public record SaliencyMap(int width, int height, float[] values, double unit) {

  /** A map has no more detail than its patches or feature maps. */
  static final int LONGEST = 64;

  /** The number of cells along one side of a picture's. */
  static int cells(int side, int longestSide) {
    return longestSide <= LONGEST
        ? side
        : Math.max(1, Math.round((float) side * LONGEST / longestSide));
  }

  /** A map of amounts, which are divided by the largest of them. */
  static SaliencyMap of(int width, int height, double[] amounts) {
    double largest = 0;
    for (double amount : amounts) {
      largest = Math.max(largest, Math.abs(amount));
    }
    float[] values = new float[amounts.length];
    for (int i = 0; i < values.length && largest > 0; i++) {
      values[i] = (float) (amounts[i] / largest);
    }
    return new SaliencyMap(width, height, values, largest);
  }

  /** The value of a cell. */
  public float at(int x, int y) {
    return values[y * width + x];
  }
}
