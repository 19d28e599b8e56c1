package io.penderie.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.training.NetworkBudget;
import io.penderie.training.TrainingConfig;
import io.penderie.training.TrainingConfigJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The first phase of a search: its trials, until nothing is left to try or the budget is spent. */
final class TrialPhase {

  /** So many draws of what was tried before mean that all has been tried. */
  private static final int MOST_DRAWS = 200;

  private final SearchState state;
  private final SearchSettings settings;
  private final SuccessiveHalving halving;
  private final boolean overEpochs;

  TrialPhase(SearchState state) {
    this.state = state;
    this.settings = state.settings();
    this.halving = new SuccessiveHalving(settings.rungs().size(), settings.reduction());
    this.overEpochs = settings.resource() == SearchSettings.Resource.EPOCHS;
  }

  /** Tries; false if it was asked to stop before the end. */
  boolean goThrough(BooleanSupplier stop) throws IOException, InterruptedException {
    if (!state.progress().finals().isEmpty()) {
      return true;
    }
    Optional<Trial> next = next();
    while (next.isPresent()) {
      if (stop.getAsBoolean() || !carryOut(next.get(), stop)) {
        return false;
      }
      next = next();
    }
    for (Trial trial : state.progress().trials()) {
      for (int rung = 0; rung < settings.rungs().size(); rung++) {
        SearchFolder.forget(place(trial.number(), rung));
      }
    }
    return true;
  }

  /** One that was begun, one that gets more, or a new one; empty if nothing is left to try. */
  private Optional<Trial> next() {
    SearchProgress progress = state.progress();
    boolean spent =
        (settings.epochs() != null && progress.epochs(settings) >= settings.epochs())
            || (settings.minutes() != null && progress.elapsed() >= settings.minutes() * 60);
    if (spent) {
      return Optional.empty();
    }
    return progress.trials().stream()
        .filter(trial -> trial.rungs() == 0 && trial.failure() == null)
        .findFirst()
        .or(() -> halving.promoted(progress.trials()))
        .or(this::drawn);
  }

  private Optional<Trial> drawn() {
    List<Trial> trials = state.progress().trials();
    int number = trials.size() + 1;
    if (number > settings.trials()) {
      return Optional.empty();
    }
    for (int attempt = 0; attempt < MOST_DRAWS; attempt++) {
      Map<String, JsonNode> values =
          settings.space().draw(settings.configuration(), settings.seed(), number, attempt);
      if (trials.stream().noneMatch(trial -> trial.values().equals(values)) && fits(values)) {
        return Optional.of(Trial.drawn(number, values));
      }
    }
    state
        .setting()
        .listener()
        .onNotice(
            "every configuration of the space"
                + (settings.configuration().budget() == 0 ? "" : " within the budget")
                + " has been tried");
    return Optional.empty();
  }

  /** Whether the network of such a trial does no more than the budget has. */
  private boolean fits(Map<String, JsonNode> values) {
    TrainingConfig config =
        TrainingConfigJson.parse(SearchSpace.configuration(settings.configuration(), values));
    return NetworkBudget.holds(config, state.setting().dataset());
  }

  private Path place(int trial, int rung) {
    return state.folder().trial(trial, overEpochs ? null : rung);
  }

  /** False if it was asked to stop. */
  private boolean carryOut(Trial trial, BooleanSupplier stop)
      throws IOException, InterruptedException {
    int rung = trial.rungs();
    SearchEvent.Which which = new SearchEvent.Which(trial.number(), rung, null);
    SearchedRun.Outcome outcome =
        SearchedRun.Outcome.failed(SearchState.hopeless(trial.attempts()));
    if (outcome.failure() == null) {
      state.keep(state.progress().with(trial.begun()));
      outcome = train(trial, which, stop);
    }
    if (outcome.stopped()) {
      state.keep(state.progress().with(trial.put()));
      return false;
    }
    if (outcome.failure() != null) {
      SearchFolder.forget(place(trial.number(), rung));
      state.keep(state.progress().with(trial.failed(outcome.failure())));
    } else {
      state.keep(
          state.progress().with(trial.measured(measured(trial, outcome), outcome.accuracies())));
    }
    state.tellEnd(which, outcome);
    return true;
  }

  private SearchedRun.Outcome train(Trial trial, SearchEvent.Which which, BooleanSupplier stop)
      throws IOException, InterruptedException {
    double amount = settings.rungs().get(trial.rungs());
    TrainingConfig config = settings.with(trial.values());
    if (!overEpochs) {
      config = Full.of(config, amount, null);
    }
    int epochs = overEpochs ? (int) amount : config.epochs();
    state.tell(new SearchEvent.RunBegan(which, trial.values(), epochs));
    return new SearchedRun(state.setting(), place(trial.number(), trial.rungs()), which)
        .train(config, epochs, stop);
  }

  private Trial.Measured measured(Trial trial, SearchedRun.Outcome outcome) {
    double before =
        overEpochs ? trial.measured().stream().mapToDouble(Trial.Measured::seconds).sum() : 0;
    double seconds = outcome.seconds() - before;
    return new Trial.Measured(
        trial.rungs(),
        settings.rungs().get(trial.rungs()),
        outcome.last().validationAccuracy(),
        outcome.last().validationLoss(),
        seconds,
        state.progress().elapsed() + seconds);
  }
}
