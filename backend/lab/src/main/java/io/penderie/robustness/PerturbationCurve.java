package io.penderie.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How probable a class stays while pixels of a picture are blanked in some order, or becomes while
 * they are shown (Petsiuk, Das, Saenko 2018, "RISE: Randomized Input Sampling for Explanation of
 * Black-box Models", arXiv 1806.07421, section 4.2). In both a blank pixel is of the mean gray; the
 * paper begins insertion with a blurred picture, which of 28 x 28 pixels shows the garment already.
 */
final class PerturbationCurve {

  private PerturbationCurve() {}

  /**
   * The class's probability after each step, none and all pixels included.
   *
   * @param picture channel by channel, row by row
   * @param order the pixels of one channel, those that go first at the front
   * @param blank what a blanked value is
   * @param steps in how many equal steps, at least 1
   * @param shows whether pixels are shown on a blank picture, rather than blanked
   * @param probability asks about pictures
   * @return {@code steps + 1} numbers in 0..1
   */
  static double[] of(
      byte[] picture,
      int[] order,
      byte blank,
      int steps,
      boolean shows,
      Function<List<byte[]>, double[]> probability) {
    int channels = picture.length / order.length;
    byte[] now = picture.clone();
    if (shows) {
      Arrays.fill(now, blank);
    }
    List<byte[]> pictures = new ArrayList<>(List.of(now.clone()));
    int done = 0;
    for (int step = 1; step <= steps; step++) {
      int until = (int) ((long) order.length * step / steps);
      for (; done < until; done++) {
        for (int channel = 0; channel < channels; channel++) {
          int pixel = channel * order.length + order[done];
          now[pixel] = shows ? picture[pixel] : blank;
        }
      }
      pictures.add(now.clone());
    }
    return probability.apply(pictures);
  }

  /** The area below a curve over 0..1, by trapezoids. */
  static double area(double[] curve) {
    double sum = -(curve[0] + curve[curve.length - 1]) / 2;
    for (double each : curve) {
      sum += each;
    }
    return sum / (curve.length - 1);
  }
}
