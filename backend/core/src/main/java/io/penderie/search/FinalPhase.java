package io.penderie.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.training.TrainingConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The second phase of a search: the best of the trials and the configuration that was there before,
 * in full, with seeds that the trials have not had.
 */
final class FinalPhase {

  private final SearchState state;
  private final SearchSettings settings;

  FinalPhase(SearchState state) {
    this.state = state;
    this.settings = state.settings();
  }

  /** Trains; false if it was asked to stop before the end. */
  boolean goThrough(BooleanSupplier stop) throws IOException, InterruptedException {
    if (state.progress().finals().isEmpty()) {
      state.keep(state.progress().with(planned()));
    }
    for (FinalRun run : state.progress().finals()) {
      if (!run.done() && (stop.getAsBoolean() || !carryOut(run, stop))) {
        return false;
      }
    }
    return true;
  }

  /** Seed by seed, so that those done so far can be compared. */
  private List<FinalRun> planned() {
    List<Trial> best =
        state.progress().ranked().stream()
            .filter(trial -> trial.failure() == null)
            .limit(settings.finalists())
            .toList();
    List<FinalRun> all = new ArrayList<>();
    for (int i = 1; i <= settings.repetitions() && !best.isEmpty(); i++) {
      // Not the seed of the trials, by which they were chosen.
      long seed = settings.configuration().seed() + i;
      all.add(FinalRun.planned(FinalRun.BASE, seed));
      best.forEach(trial -> all.add(FinalRun.planned(trial.number(), seed)));
    }
    return all;
  }

  /** False if it was asked to stop. */
  private boolean carryOut(FinalRun run, BooleanSupplier stop)
      throws IOException, InterruptedException {
    SearchEvent.Which which = new SearchEvent.Which(run.trial(), null, run.seed());
    Path place = state.folder().finalRun(run);
    SearchedRun.Outcome outcome = SearchedRun.Outcome.failed(SearchState.hopeless(run.attempts()));
    if (outcome.failure() == null) {
      state.keep(state.progress().with(run.begun()));
      Map<String, JsonNode> values =
          run.trial() == FinalRun.BASE
              ? Map.of()
              : state.progress().trials().get(run.trial() - 1).values();
      TrainingConfig config = Full.of(settings.with(values), 1, run.seed());
      state.tell(new SearchEvent.RunBegan(which, values, config.epochs()));
      outcome = new SearchedRun(state.setting(), place, which).train(config, config.epochs(), stop);
    }
    if (outcome.stopped()) {
      state.keep(state.progress().with(run.put()));
      return false;
    }
    SearchFolder.forget(place);
    state.keep(
        state
            .progress()
            .with(
                outcome.failure() != null
                    ? run.failed(outcome.failure())
                    : run.measured(
                        outcome.last().validationAccuracy(),
                        outcome.last().validationLoss(),
                        outcome.seconds())));
    state.tellEnd(which, outcome);
    return true;
  }
}
