package io.penderie.training;

import ai.djl.engine.Engine;
import io.penderie.dataset.Split;
import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Fits a network to the training split, epoch after epoch.
 *
 * <p>The same configuration, data and machine give the same parameters. One run at a time a
 * process: the engine's random generator and gradient collector are global.
 */
public final class Trainer {

  /** Progress is told after so many batches. */
  private static final int BATCHES_PER_EVENT = 10;

  private final TrainingConfig config;
  private final TrainingListener listener;

  public Trainer(TrainingConfig config, TrainingListener listener) {
    this.config = config;
    this.listener = listener;
  }

  /**
   * Trains until the last epoch or until asked to stop.
   *
   * @param network fresh or half-trained; its parameters are changed
   * @param split the pictures; validation may be empty
   * @param stop asked after each batch; true ends the run with a checkpoint
   * @return the epochs that were finished
   * @throws DivergedException if the loss or a parameter is no longer a number; what was handed out
   *     as a checkpoint before is still one of numbers
   * @throws InterruptedException if the thread is interrupted
   */
  public List<EpochFigures> train(Network network, Split split, BooleanSupplier stop)
      throws InterruptedException {
    Engine.getEngine(PyTorch.ENGINE).setRandomSeed(Long.hashCode(config.seed()));
    Run run = new Run(network, split, stop);
    return run.train();
  }

  /** The state of one run, which the trainer itself has none of. */
  private final class Run {
    private final Network network;
    private final Split split;
    private final BooleanSupplier stop;
    private final int batches;
    private final RunClock clock;
    private final List<EpochFigures> history = new ArrayList<>();
    private boolean interrupted;

    Run(Network network, Split split, BooleanSupplier stop) {
      this.network = network;
      this.split = split;
      this.stop = stop;
      this.batches = BatchProducer.batches(split.training().size(), config.batchSize());
      this.clock = new RunClock((long) batches * config.epochs());
    }

    List<EpochFigures> train() throws InterruptedException {
      listener.onEvent(
          new TrainingEvent.Started(
              config.epochs(), batches, split.training().size(), split.validation().size()));
      try (NetworkFitter fitter =
          new NetworkFitter(network, config, update -> (float) rate(update - 1L))) {
        for (int epoch = 1; epoch <= config.epochs() && !interrupted; epoch++) {
          trainEpoch(fitter, epoch);
        }
      }
      if (!interrupted) {
        listener.onEvent(new TrainingEvent.Finished(clock.seconds()));
      }
      return List.copyOf(history);
    }

    private double rate(long step) {
      return config
          .schedule()
          .rate(step, (long) batches * config.epochs(), batches, config.learningRate());
    }

    private void trainEpoch(NetworkFitter fitter, int epoch) throws InterruptedException {
      RunClock.Lap lap = clock.lap();
      RunningFigures figures = new RunningFigures();
      try (BatchProducer producer =
          new BatchProducer(split.training(), network.input(), network.classes(), config, epoch)) {
        for (TrainingBatch batch = producer.next(); batch != null; batch = producer.next()) {
          fitter.step(batch, figures);
          clock.stepDone();
          int done = batch.number() + 1;
          requireNumbers(Double.isFinite(figures.loss()), epoch, done);
          if (stop.getAsBoolean()) {
            requireNumbers(fitter.isFinite(), epoch, done);
            interrupt(epoch, done);
            return;
          }
          if (done % BATCHES_PER_EVENT == 0 || done == batches) {
            tellProgress(epoch, done, figures, lap);
          }
        }
      }
      finishEpoch(fitter, epoch, figures, lap);
    }

    private void tellProgress(int epoch, int done, RunningFigures figures, RunClock.Lap lap) {
      listener.onEvent(
          new TrainingEvent.Progressed(
              epoch,
              done,
              batches,
              figures.loss(),
              figures.accuracy(),
              rate((epoch - 1L) * batches + done - 1),
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
      listener.onCheckpoint(network, List.copyOf(history));
      listener.onEvent(new TrainingEvent.EpochFinished(done, clock.secondsLeft()));
    }

    private void interrupt(int epoch, int batch) {
      interrupted = true;
      listener.onCheckpoint(network, List.copyOf(history));
      listener.onEvent(new TrainingEvent.Interrupted(epoch, batch));
    }

    private static void requireNumbers(boolean numbers, int epoch, int batch) {
      if (!numbers) {
        throw new DivergedException(epoch, batch);
      }
    }
  }
}
