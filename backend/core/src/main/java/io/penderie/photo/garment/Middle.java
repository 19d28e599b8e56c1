package io.penderie.photo.garment;

import java.util.Arrays;

/** The middle one of many numbers, found without sorting the others (Hoare 1961, algorithm 65). */
final class Middle {

  /** Enough for any numbers but those made to be slow; those are sorted. */
  private static final int ROUNDS = 64;

  private Middle() {}

  /**
   * The number that would stand at {@code count / 2} if they were in order.
   *
   * @param numbers their order gets lost; none is NaN
   * @param count how many of them count, from the first on; at least 1
   */
  static double of(double[] numbers, int count) {
    int wanted = count / 2;
    int from = 0;
    int to = count - 1;
    for (int round = 0; round < ROUNDS && from < to; round++) {
      double pivot = middle(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
      int low = from;
      int high = to;
      while (low <= high) {
        while (numbers[low] < pivot) {
          low++;
        }
        while (numbers[high] > pivot) {
          high--;
        }
        if (low <= high) {
          double swapped = numbers[low];
          numbers[low++] = numbers[high];
          numbers[high--] = swapped;
        }
      }
      // What lies between the two is the pivot.
      if (wanted <= high) {
        to = high;
      } else if (wanted >= low) {
        from = low;
      } else {
        return numbers[wanted];
      }
    }
    Arrays.sort(numbers, from, to + 1);
    return numbers[wanted];
  }

  private static double middle(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
