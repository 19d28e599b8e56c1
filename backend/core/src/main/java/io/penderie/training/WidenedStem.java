package io.penderie.training;

import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import java.nio.file.Path;

/**
 * Goes on with the parameters of a network for the dataset's pictures in one for pictures of twice
 * the edge: a first convolution that finds in an enlarged picture what the other found in the
 * picture itself, so that nothing learned is lost (Chen, Goodfellow, Shlens 2015, "Net2Net:
 * Accelerating Learning via Knowledge Transfer", arXiv 1511.05641). All other parameters stay.
 */
final class WidenedStem {

  private static final int NARROW = 3;
  private static final int WIDE = 6;

  /**
   * By what each of three taps on a line of pixels becomes six on the same line, enlarged: the
   * least solution of which the interpolation gives the three back. An enlarged pixel is three
   * quarters of the one that it lies in and a quarter of that one's neighbour.
   */
  private static final double[][] TAPS = taps();

  private WidenedStem() {}

  /** Whether a network of the second architecture can begin with parameters of the first. */
  static boolean joins(Architecture first, Architecture second) {
    return first.equals(Architecture.POOLED_RESNET) && second.equals(Architecture.DETAIL_RESNET);
  }

  /**
   * A network with such parameters.
   *
   * @param input of the wider network
   * @param parameters of the narrower one
   */
  static Network load(InputSpec input, int classes, Path parameters) {
    InputSpec half =
        new InputSpec(
            input.width() / 2,
            input.height() / 2,
            input.channels(),
            input.mean(),
            input.deviation(),
            input.recipe());
    Network wide = Network.initialise(Architecture.DETAIL_RESNET, input, classes, 0);
    try (Network narrow = Network.load(Architecture.POOLED_RESNET, half, classes, parameters)) {
      Transplant.apply(narrow, wide, (values, fresh) -> widened(values));
    }
    return wide;
  }

  /** Of each filter and channel. */
  private static float[] widened(float[] narrow) {
    int filters = narrow.length / (NARROW * NARROW);
    float[] wide = new float[filters * WIDE * WIDE];
    for (int filter = 0; filter < filters; filter++) {
      for (int y = 0; y < WIDE; y++) {
        for (int x = 0; x < WIDE; x++) {
          double sum = 0;
          for (int v = 0; v < NARROW; v++) {
            for (int u = 0; u < NARROW; u++) {
              sum += TAPS[v][y] * TAPS[u][x] * narrow[(filter * NARROW + v) * NARROW + u];
            }
          }
          wide[(filter * WIDE + y) * WIDE + x] = (float) sum;
        }
      }
    }
    return wide;
  }

  private static double[][] taps() {
    // The outermost taps see a fourth and a fifth pixel, so they are 0. The inner four fulfil
    // 3a + b = 4l, a + 3b + 3c + d = 4m, c + 3d = 4r for the three taps l, m, r.
    double[][] taps = new double[NARROW][];
    taps[0] = solved(1, 0, 0);
    taps[1] = solved(0, 1, 0);
    taps[2] = solved(0, 0, 1);
    return taps;
  }

  /** With b and d from a and c, one equation is left: 8a - 8c/... has one free number. */
  private static double[] solved(double left, double middle, double right) {
    // b = 4l - 3a, d = (4r - c) / 3, so a + 3(4l - 3a) + 3c + (4r - c) / 3 = 4m,
    // and c = (4m - 12l + 8a - 4r / 3) * 3 / 8 is a line in a; its point next to the origin counts.
    double offset = (4 * middle - 12 * left - 4 * right / 3) * 3 / 8;
    double slope = 3;
    double[] base = {0, 4 * left, offset, (4 * right - offset) / 3};
    double[] direction = {1, -3, slope, -slope / 3};
    double along = 0;
    double length = 0;
    for (int i = 0; i < base.length; i++) {
      along -= base[i] * direction[i];
      length += direction[i] * direction[i];
    }
    double[] taps = new double[WIDE];
    for (int i = 0; i < base.length; i++) {
      taps[i + 1] = base[i] + along / length * direction[i];
    }
    return taps;
  }
}
