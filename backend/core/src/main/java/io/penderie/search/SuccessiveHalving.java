package io.penderie.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which trial gets more next (Li et al. 2020, arXiv 1810.05934, algorithm 2): of those measured on
 * a rung, the best one in {@code reduction} go up, the highest rung first; otherwise there is room
 * for a new trial.
 *
 * <p>It depends on what has been measured alone, so that a search that was killed goes on as if it
 * had not been.
 *
 * @param rungs how many there are
 * @param reduction of so many trials one goes up
 */
record SuccessiveHalving(int rungs, int reduction) {

  /** More right first; of as many the one that is less wrong where it is, then the older one. */
  static Comparator<Trial> better(int rung) {
    return Comparator.<Trial>comparingDouble(
            trial -> -trial.measured().get(rung).validationAccuracy())
        .thenComparingDouble(trial -> trial.measured().get(rung).validationLoss())
        .thenComparingInt(Trial::number);
  }

  /** The trial that goes up from the rung that it was measured on last; empty if none does. */
  Optional<Trial> promoted(List<Trial> trials) {
    for (int rung = rungs - 2; rung >= 0; rung--) {
      int here = rung;
      List<Trial> measured =
          trials.stream().filter(trial -> trial.rungs() > here).sorted(better(here)).toList();
      Optional<Trial> next =
          measured.stream()
              .limit(measured.size() / reduction)
              .filter(trial -> trial.rungs() == here + 1 && trial.failure() == null)
              .findFirst();
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** Those that came furthest, the best ones first; none that failed before. */
  static List<Trial> ranked(List<Trial> trials) {
    return trials.stream()
        .filter(trial -> trial.rungs() > 0)
        .sorted(
            Comparator.comparingInt((Trial trial) -> -trial.rungs())
                .thenComparingDouble(trial -> -trial.last().validationAccuracy())
                .thenComparingDouble(trial -> trial.last().validationLoss())
                .thenComparingInt(Trial::number))
        .toList();
  }
}
