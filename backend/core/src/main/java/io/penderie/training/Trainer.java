package io.penderie.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.tracker.Tracker;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Split;
import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Network;
import io.penderie.model.PyTorch;
import java.nio.FloatBuffer;
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

  private static final int VALIDATION_BATCH = 250;

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
   * @throws DivergedException if the loss is no longer a number
   * @throws InterruptedException if the thread is interrupted
   */
  public List<EpochFigures> train(Network network, Split split, BooleanSupplier stop)
      throws InterruptedException {
    Engine.getEngine(PyTorch.ENGINE).setRandomSeed((int) config.seed());
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
      try (NDManager states = network.manager().newSubManager();
          ai.djl.training.Trainer engine = network.model().newTrainer(engineConfig(states))) {
        engine.initialize(network.inputShape(config.batchSize()));
        for (int epoch = 1; epoch <= config.epochs() && !interrupted; epoch++) {
          trainEpoch(engine, epoch);
        }
      }
      if (!interrupted) {
        listener.onEvent(new TrainingEvent.Finished(clock.seconds()));
      }
      return List.copyOf(history);
    }

    private DefaultTrainingConfig engineConfig(NDManager states) {
      Tracker rate = update -> (float) rate(update - 1L);
      return new DefaultTrainingConfig(new SmoothedCrossEntropy())
          .optDevices(new ai.djl.Device[] {ai.djl.Device.cpu()})
          .optOptimizer(config.optimizer().create(config, rate, states));
    }

    private double rate(long step) {
      return config
          .schedule()
          .rate(step, (long) batches * config.epochs(), batches, config.learningRate());
    }

    private void trainEpoch(ai.djl.training.Trainer engine, int epoch) throws InterruptedException {
      RunClock.Lap lap = clock.lap();
      RunningFigures figures = new RunningFigures();
      try (BatchProducer producer =
          new BatchProducer(split.training(), network.input(), network.classes(), config, epoch)) {
        for (TrainingBatch batch = producer.next(); batch != null; batch = producer.next()) {
          step(engine, batch, figures);
          clock.stepDone();
          int done = batch.number() + 1;
          if (!Double.isFinite(figures.loss())) {
            throw new DivergedException(epoch, done);
          }
          if (stop.getAsBoolean()) {
            interrupt(epoch, done);
            return;
          }
          if (done % BATCHES_PER_EVENT == 0 || done == batches) {
            tellProgress(epoch, done, figures, lap);
          }
        }
      }
      finishEpoch(engine, epoch, figures, lap);
    }

    private void step(ai.djl.training.Trainer engine, TrainingBatch batch, RunningFigures figures) {
      try (NDManager manager = engine.getManager().newSubManager()) {
        NDArray pixels =
            manager.create(FloatBuffer.wrap(batch.pixels()), network.inputShape(batch.size()));
        NDArray targets =
            manager.create(
                FloatBuffer.wrap(batch.targets()),
                new ai.djl.ndarray.types.Shape(batch.size(), network.classes()));
        NDArray logs;
        try (GradientCollector collector = engine.newGradientCollector()) {
          logs = engine.forward(new NDList(pixels)).singletonOrThrow().logSoftmax(1);
          NDArray loss = engine.getLoss().evaluate(new NDList(targets), new NDList(logs));
          collector.backward(loss);
        }
        engine.step();
        figures.add(logs.toFloatArray(), batch.labels());
      }
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
        ai.djl.training.Trainer engine, int epoch, RunningFigures figures, RunClock.Lap lap) {
      RunningFigures validation = validate(engine, split.validation());
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

    private RunningFigures validate(ai.djl.training.Trainer engine, ImageSet set) {
      RunningFigures figures = new RunningFigures();
      for (int from = 0; from < set.size(); from += VALIDATION_BATCH) {
        int size = Math.min(VALIDATION_BATCH, set.size() - from);
        try (NDManager manager = engine.getManager().newSubManager()) {
          float[] pixels = new float[size * network.input().pixels()];
          int[] labels = new int[size];
          for (int i = 0; i < size; i++) {
            network
                .input()
                .normalise(
                    set.pixels(from + i),
                    0,
                    network.input().pixels(),
                    pixels,
                    i * network.input().pixels());
            labels[i] = set.label(from + i);
          }
          NDArray batch = manager.create(FloatBuffer.wrap(pixels), network.inputShape(size));
          NDArray logits = engine.evaluate(new NDList(batch)).singletonOrThrow();
          figures.add(logits.logSoftmax(1).toFloatArray(), labels);
        }
      }
      return figures;
    }
  }
}
