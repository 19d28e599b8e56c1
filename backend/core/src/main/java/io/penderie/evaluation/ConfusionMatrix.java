package io.penderie.evaluation;

import java.util.Arrays;

/**
 * How often each class was taken for each other.
 *
 * <p>Rows are the truth, columns what was predicted, as in scikit-learn: {@code
 * counts[truth][predicted]}. A row sums to its class's support, the diagonal holds what was right.
 * Immutable: the array is copied in and out.
 *
 * @param counts a square of counts, none negative
 */
public record ConfusionMatrix(int[][] counts) {

  public ConfusionMatrix {
    if (counts.length == 0) {
      throw new IllegalArgumentException("a confusion matrix without classes");
    }
    counts = copy(counts);
    for (int truth = 0; truth < counts.length; truth++) {
      if (counts[truth].length != counts.length) {
        throw new IllegalArgumentException(
            "row " + truth + " has " + counts[truth].length + " columns, not " + counts.length);
      }
      for (int count : counts[truth]) {
        if (count < 0) {
          throw new IllegalArgumentException("row " + truth + " has the count " + count);
        }
      }
    }
  }

  /**
   * Counts pairs.
   *
   * @param truth the true class of each picture
   * @param predicted the predicted class of each picture
   * @param classes how many classes there are
   * @throws IllegalArgumentException if the lengths differ or an index is outside {@code 0 ..
   *     classes - 1}
   */
  public static ConfusionMatrix of(int[] truth, int[] predicted, int classes) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          truth.length + " true classes but " + predicted.length + " predicted ones");
    }
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] < 0 || truth[i] >= classes || predicted[i] < 0 || predicted[i] >= classes) {
        throw new IllegalArgumentException(
            String.format(
                "picture %d: class %d predicted as %d, but the classes are 0 to %d",
                i, truth[i], predicted[i], classes - 1));
      }
      counts[truth[i]][predicted[i]]++;
    }
    return new ConfusionMatrix(counts);
  }

  @Override
  public int[][] counts() {
    return copy(counts);
  }

  /** How many pictures of the class {@code truth} were predicted as {@code predicted}. */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** The number of classes: rows and columns. */
  public int classes() {
    return counts.length;
  }

  /** How many pictures are of this class: the sum of its row. */
  public int support(int truth) {
    return Arrays.stream(counts[truth]).sum();
  }

  /** How many pictures were predicted as this class: the sum of its column. */
  public int predictedAs(int predicted) {
    int sum = 0;
    for (int[] row : counts) {
      sum += row[predicted];
    }
    return sum;
  }

  /** How many pictures were classified right: the sum of the diagonal. */
  public int correct() {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i][i];
    }
    return sum;
  }

  /** How many pictures were counted. */
  public int total() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix matrix && Arrays.deepEquals(counts, matrix.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }

  @Override
  public String toString() {
    return "ConfusionMatrix" + Arrays.deepToString(counts);
  }

  private static int[][] copy(int[][] counts) {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }
}
