package io.penderie.training;

import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.Split;
import io.penderie.model.Network;
import java.util.stream.IntStream;

/**
 * Tells how long a run would take from a few steps of it and a batch of its validation. The steps
 * change nothing, since their learning rate is 0, but the network's running statistics: throw it
 * away afterwards.
 */
final class TrainingEstimate {

  /** The first steps take longer: memory is asked for and code compiled. */
  private static final int WARM_UP = 3;

  private static final int STEPS = 10;

  /** Steps of a large network are not timed for longer. */
  private static final double LONGEST_SECONDS = 5;

  private final TrainingConfig config;
  private final TrainingPictures pictures;
  private final Network network;
  private final Split split;
  private final ImageSet test;

  TrainingEstimate(
      TrainingConfig config, Mixture mixture, Network network, Split split, ImageSet test) {
    this.config = config;
    this.network = network;
    this.split = split;
    this.test = test;
    this.pictures =
        new TrainingPictures(
            split.training(), mixture, network.input(), network.outputs(), config.augmentation());
  }

  /** Times; takes some seconds. */
  TrainingEvent.Estimated make() throws InterruptedException {
    int batches = BatchProducer.batches(pictures.size(), config.batchSize());
    double step;
    double classified;
    try (NetworkFitter fitter =
        new NetworkFitter(network, config, update -> 0f, 0, OptimizerState.NONE)) {
      step = step(fitter);
      classified = classified(fitter);
    }
    double epoch = batches * step + split.validation().size() * classified;
    return new TrainingEvent.Estimated(
        config.epochs(),
        batches,
        pictures.size(),
        config.epochs() * epoch + test.size() * classified);
  }

  /** Seconds a step, in turns with the thread that varies the pictures. */
  private double step(NetworkFitter fitter) throws InterruptedException {
    RunningFigures figures = new RunningFigures();
    int done = 0;
    int timed = 0;
    try (BatchProducer producer =
        new BatchProducer(pictures, network.input(), network.outputs(), config, 1, 0)) {
      RunClock.Lap lap = RunClock.lap(0);
      for (TrainingBatch batch = producer.next(); batch != null; batch = producer.next()) {
        fitter.step(batch, figures);
        done++;
        timed++;
        if (done == WARM_UP) {
          timed = 0;
          lap = RunClock.lap(0);
        } else if (timed == STEPS || lap.seconds() > LONGEST_SECONDS) {
          break;
        }
      }
      return lap.seconds() / Math.max(1, timed);
    }
  }

  /** Seconds a picture that is only classified. */
  private double classified(NetworkFitter fitter) {
    ImageSet set = split.validation().size() > 0 ? split.validation() : test;
    int size = Math.min(NetworkFitter.VALIDATION_BATCH, set.size());
    ImageSet batch = set.select(IntStream.range(0, size).toArray());
    fitter.validate(batch);
    RunClock.Lap lap = RunClock.lap(0);
    fitter.validate(batch);
    return lap.seconds() / Math.max(1, size);
  }
}
