package io.penderie.robustness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Whether the maps of a version show what its answers depend on.
 *
 * @param version its name
 * @param seed of all that chance decides
 * @param pictures of the test split
 * @param steps of a curve
 * @param orders what was measured: the maps, then orders by chance to compare them with
 */
public record ExplanationReport(
    String version, long seed, int pictures, int steps, List<Order> orders) {

  public ExplanationReport {
    orders = List.copyOf(orders);
  }

  /**
   * An order in which pixels go.
   *
   * @param name the method, or what chance does
   * @param milliseconds the median processor time of the thread that makes one map, all of it where
   *     an operation has one thread; null for chance
   * @param deletion while pixels are blanked: the smaller the better
   * @param insertion while they are shown: the larger the better
   */
  public record Order(
      String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double milliseconds,
      Areas deletion,
      Areas insertion) {}

  /**
   * Areas below the curves of the predicted class's probability.
   *
   * @param mean over all pictures, in 0..1
   * @param byClass over the pictures of each true class
   * @param curve the mean curve, from no step to the last
   */
  public record Areas(double mean, List<Double> byClass, List<Double> curve) {
    public Areas {
      byClass = List.copyOf(byClass);
      curve = List.copyOf(curve);
    }
  }
}
