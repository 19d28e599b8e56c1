package io.penderie.training;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.Split;
import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One training from data to a complete model version: split, train with a checkpoint after each
 * epoch, evaluate the last epoch's parameters once on the test split, and only then appear as a
 * version. Killed at any moment, it can be gone on with from its last checkpoint, and comes to the
 * same parameters.
 */
public final class TrainingRun {

  private final TrainingSetting setting;

  /** What to do; null for a run to go on with, which knows it from its folder. */
  private final TrainingPlan fresh;

  /** Whether a fresh run takes the place of one that has not finished. */
  private final boolean anew;

  /** What it learns from beside the dataset; null if nothing, or not known yet. */
  private Mixture mixture;

  /** What it learns from; null if not known yet. */
  private Dataset dataset;

  private TrainingRun(
      TrainingSetting setting, TrainingPlan fresh, Dataset dataset, Mixture mixture, boolean anew) {
    this.setting = setting;
    this.dataset = dataset;
    this.fresh = fresh;
    this.mixture = mixture;
    this.anew = anew;
  }

  /**
   * A new run.
   *
   * <p>With an initial version it starts from that one's parameters, with a new schedule and
   * without that run's momentum: fine-tuning, or a further cycle (Loshchilov and Hutter 2016, arXiv
   * 1608.03983). Its card names that version and keeps its history before its own.
   *
   * @param initial of the same architecture and input, and but for a dataset that people brought of
   *     the same classes, data and split, so that no picture of the validation split has been
   *     learned from; null for fresh random parameters
   * @throws IllegalArgumentException if it is not
   */
  public static TrainingRun fresh(
      TrainingSetting setting, TrainingConfig config, ModelVersion initial) {
    return of(setting, config, initial, false);
  }

  /**
   * A new run in place of one that has not finished, whose checkpoints are deleted as it begins;
   * without such a run like {@link #fresh}. One that another process works on is left alone.
   */
  public static TrainingRun restarted(
      TrainingSetting setting, TrainingConfig config, ModelVersion initial) {
    return of(setting, config, initial, true);
  }

  private static TrainingRun of(
      TrainingSetting setting, TrainingConfig config, ModelVersion initial, boolean anew) {
    Dataset dataset = setting.learned(config);
    Mixture mixture = setting.mixture(config, dataset);
    return new TrainingRun(
        setting,
        TrainingPlan.of(setting.version(), config, dataset, mixture, initial),
        dataset,
        mixture,
        anew);
  }

  /** A run to go on with, from its newest checkpoint, or from its beginning if it has none. */
  public static TrainingRun resumed(TrainingSetting setting) {
    return new TrainingRun(setting, null, null, null, false);
  }

  /**
   * Trains until done or asked to stop.
   *
   * @param stop asked after each batch
   * @return the complete version, or the last checkpoint if it was stopped (its card says which)
   * @throws IOException if something of the target's name exists, or a folder cannot be written
   * @throws UncheckedIOException if a checkpoint cannot be written; those before are untouched
   * @throws CheckpointException if the checkpoints' folder is in use, or not that of such a run, or
   *     all checkpoints are damaged
   * @throws DivergedException if the loss or a parameter is no longer a number
   * @throws NothingLearnedException if the network is worse than guessing at the end
   * @throws InterruptedException if the thread is interrupted
   */
  public ModelVersion train(BooleanSupplier stop) throws IOException, InterruptedException {
    try (CheckpointFolder checkpoints = open()) {
      try {
        return train(checkpoints, stop);
      } catch (IOException | RuntimeException e) {
        forget(checkpoints, e);
        throw e;
      }
    }
  }

  /**
   * Trains to the end of an epoch, or until asked to stop, and leaves it at that: no version is
   * made, and the test split is not looked at. A resumed run of the same plan can go further.
   *
   * @param epoch from 1 on, at most the configuration's epochs
   * @param stop asked after each batch
   * @return all epochs so far: fewer than asked for if it was stopped, or out of patience
   * @throws IOException as {@link #train}, and in the same cases all others but {@link
   *     NothingLearnedException}
   */
  public List<EpochFigures> trainUntil(int epoch, BooleanSupplier stop)
      throws IOException, InterruptedException {
    try (CheckpointFolder checkpoints = open()) {
      try {
        TrainingPlan plan = checkpoints.plan();
        Split split = split(plan);
        RunRecorder recorder = recorder(checkpoints, plan, split);
        Optional<Checkpoint> from = recorder.begin(setting.listener()::onNotice);
        List<EpochFigures> before =
            from.map(checkpoint -> checkpoint.state().progress().history()).orElse(List.of());
        if (before.size() >= epoch || BestEpoch.isOver(plan.config(), before)) {
          return before;
        }
        EpochEnd end = new EpochEnd(setting.listener(), epoch);
        return fit(recorder, from, split, end, () -> end.reached() || stop.getAsBoolean())
            .history();
      } catch (IOException | RuntimeException e) {
        forget(checkpoints, e);
        throw e;
      }
    }
  }

  /**
   * Tells how long this fresh run would take, from a few timed steps; nothing is written.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public TrainingEvent.Estimated estimate() throws IOException, InterruptedException {
    TrainingConfig config = fresh.config();
    Split split = split(fresh);
    CardMaker cards = CardMaker.of(fresh, dataset, split, setting.penderieVersion());
    PyTorch.useThreads(config.threads());
    try (Network network = StartingNetwork.of(fresh, dataset, cards.input(), Optional.empty())) {
      return new TrainingEstimate(config, mixture, network, split, dataset.test()).make();
    }
  }

  private Split split(TrainingPlan plan) {
    TrainingConfig config = plan.config();
    return Split.of(dataset, config.validationFraction(), config.splitSeed())
        .reduced(config.trainingFraction(), config.splitSeed());
  }

  private ModelVersion train(CheckpointFolder checkpoints, BooleanSupplier stop)
      throws IOException, InterruptedException {
    TrainingPlan plan = checkpoints.plan();
    ModelVersion version = published(plan);
    if (version == null) {
      Split split = split(plan);
      RunRecorder recorder = recorder(checkpoints, plan, split);
      Optional<Checkpoint> from = recorder.begin(setting.listener()::onNotice);
      if (fit(recorder, from, split, setting.listener(), stop).interrupted()) {
        return recorder.last();
      }
      version = new Completion(setting.target(), dataset, mixture, split).version(recorder.best());
    }
    checkpoints.delete();
    setting
        .listener()
        .onEvent(
            new TrainingEvent.Evaluated(
                version.name(), version.card().validation(), version.card().test()));
    return version;
  }

  private RunRecorder recorder(CheckpointFolder checkpoints, TrainingPlan plan, Split split) {
    return new RunRecorder(
        checkpoints,
        CardMaker.of(plan, dataset, split, setting.penderieVersion()),
        split.training().size() + (mixture == null ? 0 : mixture.training().size()));
  }

  /** A run that was refused, or failed before its first checkpoint, must not block its name. */
  private void forget(CheckpointFolder checkpoints, Exception failure) {
    if (fresh != null) {
      try {
        checkpoints.deleteIfEmpty();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private CheckpointFolder open() throws IOException {
    if (fresh != null) {
      requireNoTarget();
      return CheckpointFolder.create(setting.checkpoints(), fresh, anew);
    }
    CheckpointFolder opened = CheckpointFolder.open(setting.checkpoints());
    try {
      requireSame("version", opened.plan().version(), setting.version());
      dataset = setting.learned(opened.plan().config());
      requireSame("data of SHA-256", opened.plan().dataSha256(), dataset.sha256());
      mixture = setting.mixture(opened.plan().config(), dataset);
      String planned = opened.plan().mixtureSha256();
      requireSame(
          "a mixture of SHA-256",
          planned == null ? "none" : planned,
          mixture == null ? "none" : mixture.sha256());
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void requireSame(String what, String planned, String now) {
    if (!planned.equals(now)) {
      throw new CheckpointException(
          setting.checkpoints() + " holds a run for " + what + " " + planned + ", not " + now);
    }
  }

  private void requireNoTarget() throws IOException {
    if (Files.exists(setting.target())) {
      throw new FileAlreadyExistsException(setting.target().toString(), null, "exists already");
    }
  }

  /** This run's own version, if the process was killed just after it appeared; else null. */
  private ModelVersion published(TrainingPlan plan) throws IOException {
    if (Files.exists(setting.target().resolve(ModelVersion.CARD))) {
      ModelVersion version = ModelRegistry.open(setting.target());
      if (OwnVersion.isOf(version, plan)) {
        return version;
      }
    }
    requireNoTarget();
    return null;
  }

  private TrainingOutcome fit(
      RunRecorder recorder,
      Optional<Checkpoint> from,
      Split split,
      TrainingListener listener,
      BooleanSupplier stop)
      throws IOException, InterruptedException {
    TrainingPlan plan = recorder.plan();
    PyTorch.useThreads(plan.config().threads());
    try (Network network = StartingNetwork.of(plan, dataset, recorder.input(), from)) {
      return new Trainer(plan.config(), listener, recorder, mixture)
          .train(network, split, from.map(Checkpoint::state).orElse(TrainingState.FRESH), stop);
    }
  }
}
