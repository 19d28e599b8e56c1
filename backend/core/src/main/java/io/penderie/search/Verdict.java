package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.inference.TTest;

/**
 * Whether a configuration that was found is better than the one that was there before, by full
 * trainings with several seeds each.
 *
 * <p>The p-value is that of Welch's t-test, two-sided (Welch 1947, "The generalization of
 * 'Student's' problem when several different population variances are involved", Biometrika 34),
 * corrected for the number of configurations compared (Holm 1979, "A simple sequentially rejective
 * multiple test procedure", Scandinavian Journal of Statistics 6). It speaks of the seeds, not of
 * other pictures: all are measured on the same validation split.
 *
 * @param trial its number; 0 for the configuration that was there before
 * @param runs how many trainings came to an end
 * @param failed how many did not
 * @param mean validation accuracy, 0..1; null without a run
 * @param deviation of it, the sample's; null with fewer than two runs
 * @param difference of the mean from that of the configuration that was there before; null without
 * @param pValue corrected; null where it cannot be told
 * @param better whether it is better, and the p-value below {@value #LEVEL}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
    int trial,
    int runs,
    int failed,
    Double mean,
    Double deviation,
    Double difference,
    Double pValue,
    boolean better) {

  /** Below which a difference is taken to be more than chance. */
  public static final double LEVEL = 0.05;

  /** Whether it is worse, and that is more than chance. */
  public boolean worse() {
    return difference != null && difference < 0 && pValue != null && pValue < LEVEL;
  }

  /** The verdicts on full trainings, the configuration that was there before first. */
  public static List<Verdict> of(List<FinalRun> finals) {
    double[] base = accuracies(finals, FinalRun.BASE);
    List<Integer> trials =
        finals.stream()
            .map(FinalRun::trial)
            .distinct()
            .filter(each -> each != FinalRun.BASE)
            .toList();
    List<Double> raw = trials.stream().map(each -> welch(accuracies(finals, each), base)).toList();
    List<Double> corrected = holm(raw);
    List<Verdict> verdicts = new ArrayList<>();
    if (finals.stream().anyMatch(each -> each.trial() == FinalRun.BASE)) {
      verdicts.add(of(finals, FinalRun.BASE, null, null));
    }
    for (int i = 0; i < trials.size(); i++) {
      verdicts.add(
          of(finals, trials.get(i), base.length == 0 ? null : mean(base), corrected.get(i)));
    }
    return verdicts;
  }

  private static Verdict of(List<FinalRun> finals, int trial, Double before, Double pValue) {
    double[] all = accuracies(finals, trial);
    int failed =
        (int)
            finals.stream().filter(each -> each.trial() == trial && each.failure() != null).count();
    Double mean = all.length == 0 ? null : mean(all);
    Double difference = mean == null || before == null ? null : mean - before;
    return new Verdict(
        trial,
        all.length,
        failed,
        mean,
        all.length < 2 ? null : deviation(all),
        difference,
        pValue,
        difference != null && difference > 0 && pValue != null && pValue < LEVEL);
  }

  private static double[] accuracies(List<FinalRun> finals, int trial) {
    return finals.stream()
        .filter(each -> each.trial() == trial && each.validationAccuracy() != null)
        .mapToDouble(FinalRun::validationAccuracy)
        .toArray();
  }

  /** Null where there are too few runs, or all came to the same. */
  private static Double welch(double[] one, double[] other) {
    if (one.length < 2 || other.length < 2) {
      return null;
    }
    double pValue = TTest.withDefaults().test(one, other).getPValue();
    return Double.isNaN(pValue) ? null : pValue;
  }

  private static List<Double> holm(List<Double> raw) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i) != null) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(raw::get));
    List<Double> corrected = new ArrayList<>(raw);
    double largest = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int index = order.get(rank);
      largest = Math.max(largest, Math.min(1, raw.get(index) * (order.size() - rank)));
      corrected.set(index, largest);
    }
    return corrected;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }
}
