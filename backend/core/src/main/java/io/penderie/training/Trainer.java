package io.penderie.training;

import io.penderie.dataset.Mixture;
import io.penderie.dataset.Split;
import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Fits a network to the training split, epoch after epoch.
 *
 * <p>The same configuration, data and machine give the same parameters, also if the run is
 * interrupted and gone on with: all that is drawn at random depends on the seed, the epoch and the
 * step only. One run at a time a process: the engine's random generator and gradient collector are
 * global.
 */
public final class Trainer {

  /**
   * By what the largest rate is multiplied while the last layer alone learns: it has all to learn,
   * and cannot spoil what the others know.
   */
  static final double HEAD_RATE = 5;

  /** Progress is told after so many batches at least, */
  private static final int BATCHES_PER_EVENT = 10;

  /** and about so many times an epoch at most. */
  private static final int EVENTS_PER_EPOCH = 20;

  private final TrainingConfig config;
  private final TrainingListener listener;
  private final Checkpointing checkpointing;

  /** Null without one. */
  private final Mixture mixture;

  /** A trainer that keeps nothing but what it returns. */
  public Trainer(TrainingConfig config, TrainingListener listener) {
    this(config, listener, Checkpointing.NONE);
  }

  Trainer(TrainingConfig config, TrainingListener listener, Checkpointing checkpointing) {
    this(config, listener, checkpointing, null);
  }

  Trainer(
      TrainingConfig config,
      TrainingListener listener,
      Checkpointing checkpointing,
      Mixture mixture) {
    this.mixture = mixture;
    this.config = config;
    this.listener = listener;
    this.checkpointing = checkpointing;
  }

  /**
   * Trains until the last epoch or until asked to stop.
   *
   * @param network with first parameters; they are changed
   * @param split the pictures; validation may be empty
   * @param stop asked once for each batch: after it, or for the last one of an epoch after the
   *     epoch's end; true ends the run with a checkpoint
   * @throws DivergedException if the loss or a parameter is no longer a number; what was handed out
   *     as a checkpoint before is still one of numbers
   * @throws InterruptedException if the thread is interrupted
   */
  public TrainingOutcome train(Network network, Split split, BooleanSupplier stop)
      throws InterruptedException {
    return train(network, split, TrainingState.FRESH, stop);
  }

  /**
   * Goes on with a run.
   *
   * @param network with the parameters that it had come to
   * @param from what else it had come to
   * @throws IllegalArgumentException if that is not of a run of this configuration
   */
  TrainingOutcome train(Network network, Split split, TrainingState from, BooleanSupplier stop)
      throws InterruptedException {
    return new Run(network, split, from, stop).train(from.optimizer());
  }

  /** The state of one run, which the trainer itself has none of. */
  private final class Run {
    private final Network network;
    private final Split split;
    private final TrainingPictures pictures;
    private final BooleanSupplier stop;
    private final int batches;
    private final RunClock clock;
    private final List<EpochFigures> history;
    private TrainingProgress.EpochSoFar soFar;
    private long steps;
    private boolean interrupted;

    Run(Network network, Split split, TrainingState from, BooleanSupplier stop) {
      this.network = network;
      this.split = split;
      this.stop = stop;
      this.pictures =
          new TrainingPictures(
              split.training(), mixture, network.input(), network.outputs(), config.augmentation());
      this.batches = BatchProducer.batches(pictures.size(), config.batchSize());
      TrainingProgress progress = from.progress();
      if (!progress.isOf(config.epochs(), batches)) {
        throw new IllegalArgumentException(
            "a run of %d epochs of %d batches cannot have come to %d epochs and %d batches"
                .formatted(
                    config.epochs(),
                    batches,
                    progress.history().size(),
                    progress.epoch().batches()));
      }
      this.history = new ArrayList<>(progress.history());
      this.soFar = progress.epoch();
      this.steps = progress.steps(batches);
      this.clock = new RunClock((long) batches * config.epochs() - steps, progress.seconds());
    }

    TrainingOutcome train(OptimizerState optimizer) throws InterruptedException {
      boolean done = history.size() == config.epochs();
      listener.onEvent(
          new TrainingEvent.Started(
              config.epochs(),
              batches,
              pictures.size(),
              split.validation().size(),
              done ? config.epochs() : history.size() + 1,
              done ? batches : soFar.batches()));
      try (NetworkFitter fitter =
          new NetworkFitter(
              network,
              config,
              update -> (float) rate(update - 1L),
              Math.toIntExact(steps),
              optimizer)) {
        while (history.size() < config.epochs()
            && !interrupted
            && !BestEpoch.isOver(config, history)) {
          fitter.holdBody(history.size() < config.headEpochs());
          trainEpoch(fitter, history.size() + 1);
        }
      }
      if (!interrupted) {
        listener.onEvent(new TrainingEvent.Finished(clock.seconds()));
      }
      return new TrainingOutcome(history, interrupted);
    }

    private double rate(long step) {
      long head = (long) batches * Math.min(config.headEpochs(), config.epochs());
      return step < head
          ? HEAD_RATE * config.learningRate()
          : config
              .schedule()
              .rate(
                  step - head,
                  (long) batches * config.epochs() - head,
                  batches,
                  config.learningRate());
    }

    private void trainEpoch(NetworkFitter fitter, int epoch) throws InterruptedException {
      RunClock.Lap lap = RunClock.lap(soFar.seconds());
      RunningFigures figures = new RunningFigures(soFar);
      try (BatchProducer producer =
          new BatchProducer(
              pictures, network.input(), network.outputs(), config, epoch, soFar.batches())) {
        for (TrainingBatch batch = producer.next(); batch != null; batch = producer.next()) {
          step(fitter, batch, figures);
          int done = batch.number() + 1;
          requireNumbers(Double.isFinite(figures.loss()), epoch, done);
          if (done % batchesPerEvent() == 0 || done == batches) {
            tellProgress(epoch, done, figures, lap);
          }
          if (done < batches && stop.getAsBoolean()) {
            requireNumbers(fitter.isFinite(), epoch, done);
            soFar = figures.after(done, lap.seconds());
            keep(fitter);
            interrupt(epoch, done);
            return;
          }
        }
      }
      finishEpoch(fitter, epoch, figures, lap);
      if (stop.getAsBoolean()) {
        interrupt(epoch, batches);
      }
    }

    /** Seeds the engine anew each time, so that dropout does not depend on what came before. */
    private void step(NetworkFitter fitter, TrainingBatch batch, RunningFigures figures) {
      PyTorch.engine().setRandomSeed(engineSeed(steps));
      fitter.step(batch, figures);
      steps++;
      clock.stepDone();
    }

    private int engineSeed(long step) {
      long mixed = config.seed() * 0x9E3779B97F4A7C15L + step;
      return new SplittableRandom(mixed).nextInt();
    }

    private int batchesPerEvent() {
      return Math.max(BATCHES_PER_EVENT, batches / EVENTS_PER_EPOCH);
    }

    private void tellProgress(int epoch, int done, RunningFigures figures, RunClock.Lap lap) {
      listener.onEvent(
          new TrainingEvent.Progressed(
              epoch,
              done,
              batches,
              figures.loss(),
              figures.accuracy(),
              rate(steps - 1),
              figures.pictures() / lap.seconds(),
              clock.secondsLeft()));
    }

    private void finishEpoch(
        NetworkFitter fitter, int epoch, RunningFigures figures, RunClock.Lap lap) {
      // The loss of a batch is that before its step: the last step may have been one too many.
      requireNumbers(fitter.isFinite(), epoch, batches);
      RunningFigures validation = fitter.validate(split.validation());
      requireNumbers(
          validation.pictures() == 0 || Double.isFinite(validation.loss()), epoch, batches);
      EpochFigures done =
          new EpochFigures(
              epoch,
              rate((long) epoch * batches - 1),
              figures.loss(),
              figures.accuracy(),
              validation.loss(),
              validation.accuracy(),
              lap.seconds());
      history.add(done);
      soFar = TrainingProgress.EpochSoFar.NONE;
      keep(fitter);
      listener.onEvent(new TrainingEvent.EpochFinished(done, clock.secondsLeft()));
    }

    private void keep(NetworkFitter fitter) {
      checkpointing.keep(
          network,
          new TrainingState(
              new TrainingProgress(history, soFar, clock.seconds()), fitter.optimizerState()));
    }

    private void interrupt(int epoch, int batch) {
      interrupted = true;
      listener.onEvent(new TrainingEvent.Interrupted(epoch, batch));
    }

    private static void requireNumbers(boolean numbers, int epoch, int batch) {
      if (!numbers) {
        throw new DivergedException(epoch, batch);
      }
    }
  }
}
