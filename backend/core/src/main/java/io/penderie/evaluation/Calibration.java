package io.penderie.evaluation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means what it says: of the answers given with 80 % confidence, 80 % should be
 * right.
 *
 * <p>Answers are sorted by confidence into bins of equal width; in each, mean confidence is set
 * against accuracy, as in a reliability diagram (DeGroot and Fienberg 1983, "The Comparison and
 * Evaluation of Forecasters"). Both errors are those of Guo et al. 2017, "On Calibration of Modern
 * Neural Networks", arXiv 1706.04599, with their number of bins.
 *
 * @param bins ascending, from 0 to 1 without gaps
 * @param expectedCalibrationError the mean over all answers of the distance between the accuracy
 *     and the mean confidence of their bin, in 0..1; 0 is perfect
 * @param maximumCalibrationError the largest such distance of any bin with answers, in 0..1
 */
public record Calibration(
    List<Bin> bins, double expectedCalibrationError, double maximumCalibrationError) {

  /** How many bins {@link #of} makes. */
  public static final int BINS = 15;

  public Calibration {
    bins = List.copyOf(bins);
    Figures.require(!bins.isEmpty(), "the list of bins", bins);
    double end = 0;
    for (Bin bin : bins) {
      Figures.require(bin.lower() == end, "the bin after " + end + " begins elsewhere; it", bin);
      end = bin.upper();
    }
    Figures.require(end == 1, "the end of the last bin", end);
    Figures.requireShare(expectedCalibrationError, "expected calibration error");
    Figures.requireShare(maximumCalibrationError, "maximum calibration error");
  }

  /**
   * The answers whose confidence is above {@code lower} and at most {@code upper}; the first bin
   * also has those of confidence 0.
   *
   * <p>Without answers both means are NaN here and {@code null} in JSON, which has no NaN.
   *
   * @param lower where it begins, exclusive
   * @param upper where it ends, inclusive
   * @param count how many answers are in it
   * @param meanConfidence their mean confidence, in 0..1, or NaN
   * @param accuracy the share of them that is right, in 0..1, or NaN
   */
  public record Bin(
      double lower,
      double upper,
      int count,
      @JsonSerialize(using = NanAsNull.Writer.class)
          @JsonDeserialize(using = NanAsNull.Reader.class)
          double meanConfidence,
      @JsonSerialize(using = NanAsNull.Writer.class)
          @JsonDeserialize(using = NanAsNull.Reader.class)
          double accuracy) {

    public Bin {
      Figures.requireShare(lower, "the lower end of a bin");
      Figures.requireShare(upper, "the upper end of a bin");
      Figures.require(lower < upper, "the upper end of the bin from " + lower, upper);
      Figures.require(count >= 0, "the count of a bin", count);
      if (count == 0) {
        Figures.require(Double.isNaN(meanConfidence), "confidence without answers", meanConfidence);
        Figures.require(Double.isNaN(accuracy), "accuracy without answers", accuracy);
      } else {
        Figures.requireShare(meanConfidence, "mean confidence of a bin");
        Figures.requireShare(accuracy, "accuracy of a bin");
      }
    }

    /** How far accuracy is from mean confidence, in 0..1; 0 without answers. */
    public double error() {
      return count == 0 ? 0 : Math.abs(accuracy - meanConfidence);
    }
  }

  /**
   * Bins answers.
   *
   * @param right whether each answer is right
   * @param confidence the confidence of each, in 0..1
   * @throws IllegalArgumentException if there is none, the lengths differ or a confidence is
   *     outside its range
   */
  public static Calibration of(boolean[] right, double[] confidence) {
    if (right.length != confidence.length || right.length == 0) {
      throw new IllegalArgumentException(
          right.length + " answers with " + confidence.length + " confidences");
    }
    int[] counts = new int[BINS];
    int[] rights = new int[BINS];
    double[] sums = new double[BINS];
    for (int i = 0; i < right.length; i++) {
      Figures.requireShare(confidence[i], "confidence");
      int bin = bin(confidence[i]);
      counts[bin]++;
      rights[bin] += right[i] ? 1 : 0;
      sums[bin] += confidence[i];
    }
    List<Bin> bins = new ArrayList<>();
    double expected = 0;
    double maximum = 0;
    for (int i = 0; i < BINS; i++) {
      bins.add(
          new Bin(
              border(i),
              border(i + 1),
              counts[i],
              counts[i] == 0 ? Double.NaN : Math.min(1, sums[i] / counts[i]),
              counts[i] == 0 ? Double.NaN : (double) rights[i] / counts[i]));
      expected += counts[i] * bins.get(i).error();
      maximum = Math.max(maximum, bins.get(i).error());
    }
    return new Calibration(bins, Math.min(1, expected / right.length), maximum);
  }

  /** Compares with the borders that are reported: multiplying by 15 would round across them. */
  private static int bin(double confidence) {
    int bin = 0;
    while (confidence > border(bin + 1)) {
      bin++;
    }
    return bin;
  }

  private static double border(int index) {
    return (double) index / BINS;
  }
}
