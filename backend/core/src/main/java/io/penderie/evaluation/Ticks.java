package io.penderie.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param values ascending
 */
record Ticks(List<Double> values) {

  Ticks {
    values = List.copyOf(values);
  }

  double first() {
    return values.get(0);
  }

  double last() {
    return values.get(values.size() - 1);
  }

  /** How many decimals a tick needs so that it differs from the next. */
  int decimals() {
    double step = values.size() < 2 ? 1 : values.get(1) - values.get(0);
    return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  }

  /** Ticks that enclose a range; about {@code wanted}, at least two, even around a single value. */
  static Ticks around(double least, double most, int wanted) {
    double spread = most - least;
    if (spread < 1e-9 * Math.max(1, Math.abs(most))) {
      spread = Math.max(0.01, Math.abs(most) * 0.1);
    }
    double step = step(spread / wanted);
    long from = (long) Math.floor(least / step + 1e-9);
    long to = (long) Math.ceil(most / step - 1e-9);
    if (from == to && from > 0) {
      // Downwards, so that an accuracy of 1 does not get a tick beyond it.
      from--;
    } else if (from == to) {
      to++;
    }
    return multiples(from, to, step);
  }

  /** Whole numbers inside a range, at most about {@code wanted} of them. */
  static Ticks whole(int first, int last, int wanted) {
    double step = Math.max(1, step((double) (last - first) / wanted));
    return multiples((long) Math.ceil(first / step), (long) Math.floor(last / step), step);
  }

  private static Ticks multiples(long from, long to, double step) {
    List<Double> values = new ArrayList<>();
    for (long i = from; i <= to; i++) {
      values.add(i * step);
    }
    return new Ticks(values);
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not below {@code least}. */
  private static double step(double least) {
    if (least <= 0) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
