package io.penderie.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds pictures that look almost the same among many. */
public final class NearPairs {

  private NearPairs() {}

  /**
   * Two pictures that look almost the same.
   *
   * @param first its place in the list
   * @param second a later place
   * @param distance of their looks, 0 to {@value Look#NEAR}
   */
  public record Pair(int first, int second, int distance) {}

  /** All pairs, the nearest first. */
  public static List<Pair> among(List<Look> looks) {
    double[] means = looks.stream().mapToDouble(Look::mean).toArray();
    int[] byMean =
        IntStream.range(0, means.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> means[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < byMean.length; i++) {
      Look look = looks.get(byMean[i]);
      // Pictures whose mean colours differ by more cannot be near.
      for (int j = i + 1;
          j < byMean.length && means[byMean[j]] - means[byMean[i]] <= Look.NEAR;
          j++) {
        Look other = looks.get(byMean[j]);
        if (look.isNear(other)) {
          pairs.add(
              new Pair(
                  Math.min(byMean[i], byMean[j]),
                  Math.max(byMean[i], byMean[j]),
                  look.distance(other)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::distance)
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second));
    return pairs;
  }
}
