package io.penderie.photo.garment;

/** Where to cut a set of values in two (Otsu 1979). */
final class Otsu {

  private static final int BINS = 128;

  private Otsu() {}

  /**
   * The threshold that leaves the least variance within the two parts, or the most between them;
   * where many do so, because nothing lies there, the one in their middle.
   *
   * @param values not negative
   * @return 0 where all values are 0
   */
  static float threshold(float[] values) {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, value);
    }
    if (most == 0) {
      return 0;
    }
    int[] counts = new int[BINS];
    double sum = 0;
    for (float value : values) {
      int bin = Math.min(BINS - 1, (int) (value / most * BINS));
      counts[bin]++;
      sum += bin;
    }
    long below = 0;
    double sumBelow = 0;
    double best = -1;
    int firstCut = 0;
    int lastCut = 0;
    for (int bin = 0; bin < BINS; bin++) {
      below += counts[bin];
      sumBelow += (double) bin * counts[bin];
      long above = values.length - below;
      if (below > 0 && above > 0) {
        double apart = sumBelow / below - (sum - sumBelow) / above;
        double between = (double) below * above * apart * apart;
        if (between > best) {
          best = between;
          firstCut = bin;
          lastCut = bin;
        } else if (between == best) {
          lastCut = bin;
        }
      }
    }
    return (firstCut + lastCut + 2) / 2f * most / BINS;
  }
}
