package io.penderie.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.dataset.Dataset;
import io.penderie.evaluation.EpochFigures;
import io.penderie.training.TrainingConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One search from the first trial to the verdict: trials one after the other, each a run with
 * checkpoints of its own, then the best of them and the configuration that was there before, in
 * full, with several seeds. Killed at any moment it can be gone on with, and comes to the same.
 *
 * <p>One at a time, since each run uses as many threads as its configuration says and the engine's
 * random generator is global.
 */
public final class SearchRun {

  /** So often a run may end with its process before that counts as its result. */
  private static final int MOST_ATTEMPTS = 3;

  /** So many draws of what was tried before mean that all has been tried. */
  private static final int MOST_DRAWS = 200;

  private final Setting setting;

  /** What to do; null for a search to go on with, which knows it from its folder. */
  private final SearchSettings fresh;

  private SearchFolder folder;
  private SearchSettings settings;
  private SearchProgress progress = SearchProgress.NONE;

  private SearchRun(Setting setting, SearchSettings fresh) {
    this.setting = setting;
    this.fresh = fresh;
  }

  /**
   * Where a search takes place.
   *
   * @param name of the search
   * @param dataset what its runs learn from
   * @param photographs as for a run, see {@link io.penderie.training.TrainingRun.Setting}
   * @param folder of all its files
   * @param listener hears of it
   * @param penderieVersion goes on the cards of checkpoints
   */
  public record Setting(
      String name,
      Dataset dataset,
      Path photographs,
      Path folder,
      SearchListener listener,
      String penderieVersion) {}

  /** A new search. */
  public static SearchRun fresh(Setting setting, SearchSettings settings) {
    return new SearchRun(setting, settings);
  }

  /** A search to go on with. */
  public static SearchRun resumed(Setting setting) {
    return new SearchRun(setting, null);
  }

  /**
   * Searches until done or asked to stop.
   *
   * @param stop asked after each batch
   * @return what it has come to
   * @throws IOException if there is a search in the folder already, or it cannot be written
   * @throws SearchException if the folder is in use, damaged, or of a search over other data
   * @throws InterruptedException if the thread is interrupted
   */
  public SearchProgress search(BooleanSupplier stop) throws IOException, InterruptedException {
    try (SearchFolder taken = open()) {
      folder = taken;
      settings = SearchFolder.plan(setting.folder).settings();
      progress = SearchFolder.progress(setting.folder);
      setting.listener.onEvent(
          new SearchEvent.Started(
              setting.name,
              settings.trials(),
              progress.trials().stream().mapToInt(Trial::rungs).sum()));
      if (tryAll(stop) && decide(stop)) {
        keep(progress.end());
        setting.listener.onEvent(new SearchEvent.Finished());
      } else {
        setting.listener.onEvent(new SearchEvent.Stopped());
      }
      return progress;
    }
  }

  private SearchFolder open() throws IOException {
    if (fresh != null) {
      return SearchFolder.create(
          setting.folder,
          new SearchPlan(
              setting.name,
              setting.dataset.name(),
              setting.dataset.sha256(),
              fresh,
              Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }
    if (!SearchFolder.exists(setting.folder)) {
      throw new SearchException(setting.folder + " holds no search to go on with", null);
    }
    String searched = SearchFolder.plan(setting.folder).dataSha256();
    if (!searched.equals(setting.dataset.sha256())) {
      throw new SearchException(
          "%s holds a search over data of SHA-256 %s, not %s"
              .formatted(setting.folder, searched, setting.dataset.sha256()),
          null);
    }
    return SearchFolder.open(setting.folder);
  }

  private void keep(SearchProgress now) throws IOException {
    folder.write(now);
    progress = now;
  }

  // Trials ---------------------------------------------------------------------------------------

  /** False if it was asked to stop. */
  private boolean tryAll(BooleanSupplier stop) throws IOException, InterruptedException {
    if (!progress.finals().isEmpty()) {
      return true;
    }
    SuccessiveHalving halving =
        new SuccessiveHalving(settings.rungs().size(), settings.reduction());
    Optional<Trial> next = next(halving);
    while (next.isPresent()) {
      if (stop.getAsBoolean() || !carryOut(next.get(), stop)) {
        return false;
      }
      next = next(halving);
    }
    for (Trial trial : progress.trials()) {
      for (int rung = 0; rung <= settings.rungs().size(); rung++) {
        SearchFolder.forget(place(trial.number(), rung));
      }
    }
    return true;
  }

  /** One that was begun, one that gets more, or a new one; empty if nothing is left to try. */
  private Optional<Trial> next(SuccessiveHalving halving) {
    boolean spent =
        (settings.epochs() != null && progress.epochs(settings) >= settings.epochs())
            || (settings.minutes() != null && progress.elapsed() >= settings.minutes() * 60);
    if (spent) {
      return Optional.empty();
    }
    List<Trial> trials = progress.trials();
    Optional<Trial> begun =
        trials.stream().filter(trial -> trial.rungs() == 0 && trial.failure() == null).findFirst();
    return begun.or(() -> halving.promoted(trials)).or(this::drawn);
  }

  private Optional<Trial> drawn() {
    List<Trial> trials = progress.trials();
    int number = trials.size() + 1;
    if (number > settings.trials()) {
      return Optional.empty();
    }
    for (int attempt = 0; attempt < MOST_DRAWS; attempt++) {
      Map<String, JsonNode> values =
          settings.space().draw(settings.configuration(), settings.seed(), number, attempt);
      if (trials.stream().noneMatch(trial -> trial.values().equals(values))) {
        return Optional.of(Trial.drawn(number, values));
      }
    }
    setting.listener.onNotice("every configuration of the space has been tried");
    return Optional.empty();
  }

  private Path place(int trial, int rung) {
    return folder.trial(trial, settings.resource() == SearchSettings.Resource.DATA ? rung : null);
  }

  /** False if it was asked to stop. */
  private boolean carryOut(Trial trial, BooleanSupplier stop)
      throws IOException, InterruptedException {
    int rung = trial.rungs();
    SearchEvent.Which which = new SearchEvent.Which(trial.number(), rung, null);
    if (trial.attempts() >= MOST_ATTEMPTS) {
      keep(progress.with(trial.failed(killed(which))));
      return true;
    }
    keep(progress.with(trial.begun()));
    double amount = settings.rungs().get(rung);
    boolean overEpochs = settings.resource() == SearchSettings.Resource.EPOCHS;
    TrainingConfig config = config(trial, amount);
    int epochs = overEpochs ? (int) Math.min(amount, config.epochs()) : config.epochs();
    setting.listener.onEvent(new SearchEvent.RunBegan(which, trial.values(), epochs));
    SearchedRun run = new SearchedRun(setting, place(trial.number(), rung), which);
    SearchedRun.Outcome outcome = run.train(config, epochs, stop);
    if (outcome.stopped()) {
      keep(progress.with(trial.put()));
      return false;
    }
    if (outcome.failure() != null) {
      SearchFolder.forget(place(trial.number(), rung));
      keep(progress.with(trial.failed(outcome.failure())));
      setting.listener.onEvent(new SearchEvent.RunFailed(which, outcome.failure()));
      return true;
    }
    EpochFigures last = outcome.last();
    double before =
        overEpochs ? trial.measured().stream().mapToDouble(Trial.Measured::seconds).sum() : 0;
    double seconds = outcome.seconds() - before;
    Trial.Measured measured =
        new Trial.Measured(
            rung,
            amount,
            last.validationAccuracy(),
            last.validationLoss(),
            seconds,
            progress.elapsed() + seconds);
    keep(progress.with(trial.measured(measured, outcome.accuracies())));
    setting.listener.onEvent(
        new SearchEvent.RunMeasured(which, last.validationAccuracy(), last.validationLoss()));
    return true;
  }

  private TrainingConfig config(Trial trial, double amount) {
    return settings.resource() == SearchSettings.Resource.EPOCHS
        ? settings.with(trial.values())
        : Full.of(settings.with(trial.values()), amount, null);
  }

  private String killed(SearchEvent.Which which) {
    String reason =
        "Its process ended "
            + MOST_ATTEMPTS
            + " times while it trained, for want of memory perhaps.";
    setting.listener.onEvent(new SearchEvent.RunFailed(which, reason));
    return reason;
  }

  // Full trainings -------------------------------------------------------------------------------

  /** False if it was asked to stop. */
  private boolean decide(BooleanSupplier stop) throws IOException, InterruptedException {
    if (progress.finals().isEmpty()) {
      keep(progress.with(finals()));
    }
    for (FinalRun run : progress.finals()) {
      if (!run.done() && (stop.getAsBoolean() || !carryOut(run, stop))) {
        return false;
      }
    }
    return true;
  }

  /** Seed by seed, so that those done so far can be compared. */
  private List<FinalRun> finals() {
    List<Trial> best =
        SuccessiveHalving.ranked(progress.trials()).stream()
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

  private boolean carryOut(FinalRun run, BooleanSupplier stop)
      throws IOException, InterruptedException {
    SearchEvent.Which which = new SearchEvent.Which(run.trial(), null, run.seed());
    if (run.attempts() >= MOST_ATTEMPTS) {
      keep(progress.with(run.failed(killed(which))));
      return true;
    }
    keep(progress.with(run.begun()));
    Map<String, JsonNode> values =
        run.trial() == FinalRun.BASE ? Map.of() : progress.trials().get(run.trial() - 1).values();
    TrainingConfig config = Full.of(settings.with(values), 1, run.seed());
    setting.listener.onEvent(new SearchEvent.RunBegan(which, values, config.epochs()));
    Path place = folder.finalRun(run);
    SearchedRun.Outcome outcome =
        new SearchedRun(setting, place, which).train(config, config.epochs(), stop);
    if (outcome.stopped()) {
      keep(progress.with(run.put()));
      return false;
    }
    SearchFolder.forget(place);
    if (outcome.failure() != null) {
      keep(progress.with(run.failed(outcome.failure())));
      setting.listener.onEvent(new SearchEvent.RunFailed(which, outcome.failure()));
      return true;
    }
    EpochFigures last = outcome.last();
    keep(
        progress.with(
            run.measured(last.validationAccuracy(), last.validationLoss(), outcome.seconds())));
    setting.listener.onEvent(
        new SearchEvent.RunMeasured(which, last.validationAccuracy(), last.validationLoss()));
    return true;
  }
}
