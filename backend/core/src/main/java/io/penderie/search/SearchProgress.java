package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a search has come to; what it does next depends on this and its settings alone.
 *
 * @param trials in the order of their numbers
 * @param finals the full trainings, in the order in which they take place; empty before all trials
 *     are done
 * @param finished whether nothing is left to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchProgress(List<Trial> trials, List<FinalRun> finals, boolean finished) {

  /** Nothing yet. */
  public static final SearchProgress NONE = new SearchProgress(List.of(), List.of(), false);

  public SearchProgress {
    trials = List.copyOf(trials);
    finals = List.copyOf(finals);
  }

  /** Seconds that the trials have trained for so far. */
  public double elapsed() {
    return trials.stream()
        .flatMap(trial -> trial.measured().stream())
        .mapToDouble(Trial.Measured::seconds)
        .sum();
  }

  /**
   * Epochs over all pictures that the trials have trained for so far.
   *
   * @param settings of the search
   */
  public double epochs(SearchSettings settings) {
    boolean overEpochs = settings.resource() == SearchSettings.Resource.EPOCHS;
    return trials.stream()
        .filter(trial -> trial.rungs() > 0)
        .mapToDouble(
            trial ->
                overEpochs
                    ? trial.last().amount()
                    : trial.measured().stream().mapToDouble(Trial.Measured::amount).sum()
                        * settings.configuration().epochs())
        .sum();
  }

  /**
   * The trials that were measured, those first that came furthest, and the better ones of these.
   */
  public List<Trial> ranked() {
    return SuccessiveHalving.ranked(trials);
  }

  /** The best trial of those that came furthest; empty before the first is measured. */
  public Optional<Trial> best() {
    return ranked().stream().findFirst();
  }

  SearchProgress with(Trial trial) {
    List<Trial> all = new ArrayList<>(trials);
    if (trial.number() > all.size()) {
      all.add(trial);
    } else {
      all.set(trial.number() - 1, trial);
    }
    return new SearchProgress(all, finals, finished);
  }

  SearchProgress with(List<FinalRun> planned) {
    return new SearchProgress(trials, planned, finished);
  }

  SearchProgress with(FinalRun run) {
    return with(finals.stream().map(each -> each.isOf(run) ? run : each).toList());
  }

  SearchProgress end() {
    return new SearchProgress(trials, finals, true);
  }
}
