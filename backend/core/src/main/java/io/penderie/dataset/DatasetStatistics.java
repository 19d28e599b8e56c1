package io.penderie.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A set of pictures in figures. Immutable: arrays are copied in and out.
 *
 * <p>Without pictures the mean, the deviation and every mean picture are 0.
 *
 * @param count how many pictures
 * @param countsByClass how many of each class, in index order; they sum to {@code count}
 * @param pixelMean mean of all pixels, 0 (black) to 1 (white)
 * @param pixelDeviation population standard deviation of all pixels, on the same scale
 * @param histogram how many pixels have each of the 256 values
 * @param meanPictures the mean picture of each class, as the set's pictures are laid out, rounded
 *     to nearest; black for a class without pictures
 */
public record DatasetStatistics(
    int count,
    List<Integer> countsByClass,
    double pixelMean,
    double pixelDeviation,
    List<Long> histogram,
    List<byte[]> meanPictures) {

  /** How many values a pixel can have. */
  private static final int VALUES = 256;

  public DatasetStatistics {
    countsByClass = List.copyOf(countsByClass);
    histogram = List.copyOf(histogram);
    meanPictures = copy(meanPictures);
    if (countsByClass.stream().mapToLong(Integer::longValue).sum() != count) {
      throw new IllegalArgumentException(countsByClass + " do not sum to " + count);
    }
    if (!(pixelMean >= 0 && pixelMean <= 1) || !(pixelDeviation >= 0 && pixelDeviation <= 1)) {
      throw new IllegalArgumentException(
          "pixel mean " + pixelMean + ", deviation " + pixelDeviation);
    }
    if (histogram.size() != VALUES) {
      throw new IllegalArgumentException("a histogram of " + histogram.size() + " bins, not 256");
    }
    if (meanPictures.size() != countsByClass.size()) {
      throw new IllegalArgumentException(
          meanPictures.size() + " mean pictures for " + countsByClass.size() + " classes");
    }
  }

  /**
   * Measures a set.
   *
   * @param classes how many classes there are, whether the set has pictures of all or not
   * @throws IllegalArgumentException if a picture is of a class beyond these
   */
  public static DatasetStatistics of(ImageSet set, int classes) {
    int size = set.values();
    int[] counts = new int[classes];
    long[] histogram = new long[VALUES];
    long[][] sums = new long[classes][size];
    byte[] picture = new byte[size];
    for (int i = 0; i < set.size(); i++) {
      int label = set.label(i);
      if (label >= classes) {
        throw new IllegalArgumentException(
            "picture " + i + " is of class " + label + " of " + classes + " classes");
      }
      counts[label]++;
      set.copyPixels(i, picture, 0);
      for (int p = 0; p < size; p++) {
        int value = picture[p] & 0xFF;
        histogram[value]++;
        sums[label][p] += value;
      }
    }
    double mean = mean(histogram);
    return new DatasetStatistics(
        set.size(),
        Arrays.stream(counts).boxed().toList(),
        mean / (VALUES - 1),
        deviation(histogram, mean) / (VALUES - 1),
        LongStream.of(histogram).boxed().toList(),
        meanPictures(sums, counts));
  }

  @Override
  public List<byte[]> meanPictures() {
    return copy(meanPictures);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatasetStatistics that
        && count == that.count
        && countsByClass.equals(that.countsByClass)
        && Double.compare(pixelMean, that.pixelMean) == 0
        && Double.compare(pixelDeviation, that.pixelDeviation) == 0
        && histogram.equals(that.histogram)
        && Arrays.deepEquals(meanPictures.toArray(), that.meanPictures.toArray());
  }

  @Override
  public int hashCode() {
    return 31 * histogram.hashCode() + Arrays.deepHashCode(meanPictures.toArray());
  }

  /** The histogram is exact, so both moments are taken from it: no sum over millions of pixels. */
  private static double mean(long[] histogram) {
    long pixels = 0;
    long sum = 0;
    for (int value = 0; value < VALUES; value++) {
      pixels += histogram[value];
      sum += value * histogram[value];
    }
    return pixels == 0 ? 0 : (double) sum / pixels;
  }

  private static double deviation(long[] histogram, double mean) {
    long pixels = 0;
    double squares = 0;
    for (int value = 0; value < VALUES; value++) {
      pixels += histogram[value];
      squares += (value - mean) * (value - mean) * histogram[value];
    }
    return pixels == 0 ? 0 : Math.sqrt(squares / pixels);
  }

  private static List<byte[]> meanPictures(long[][] sums, int[] counts) {
    List<byte[]> pictures = new ArrayList<>();
    for (int label = 0; label < counts.length; label++) {
      byte[] picture = new byte[sums[label].length];
      for (int p = 0; p < picture.length && counts[label] > 0; p++) {
        picture[p] = (byte) Math.round((double) sums[label][p] / counts[label]);
      }
      pictures.add(picture);
    }
    return pictures;
  }

  private static List<byte[]> copy(List<byte[]> pictures) {
    return pictures.stream().map(byte[]::clone).toList();
  }
}
