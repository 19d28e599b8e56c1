package io.penderie.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.tracker.Tracker;
import ai.djl.util.Pair;
import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.model.Network;
import io.penderie.picture.Enlargement;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the engine computes in a training run: single steps, and the figures of a validation split.
 *
 * <p>Owns the gradients and the optimizer's state, not the network.
 */
final class NetworkFitter implements AutoCloseable {

  /** So many pictures are classified in one go. */
  static final int VALIDATION_BATCH = 250;

  /** Weight and bias. */
  private static final int HEAD_PARAMETERS = 2;

  private final Network network;
  private final NDManager states;
  private final ResumableOptimizer optimizer;
  private final ai.djl.training.Trainer engine;

  /**
   * Prepares the first step, or the one after those of another process.
   *
   * @param rate the learning rate by the number of the step, from 1 on
   * @param stepsDone how many steps were made before
   * @param before what the optimizer remembers of them
   * @throws IllegalArgumentException if that is not of this network and optimizer
   */
  NetworkFitter(
      Network network, TrainingConfig config, Tracker rate, int stepsDone, OptimizerState before) {
    this.network = network;
    this.states = network.manager().newSubManager();
    this.optimizer = config.optimizer().create(config, rate, states, stepsDone);
    this.engine =
        network
            .model()
            .newTrainer(
                new DefaultTrainingConfig(new SmoothedCrossEntropy(config.labelSmoothing()))
                    .optDevices(new Device[] {Device.cpu()})
                    .optOptimizer(optimizer));
    this.engine.initialize(network.inputShape(config.batchSize()));
    if (stepsDone > 0) {
      optimizer.restore(before, network.block());
    }
  }

  /** Whether only the last layer, which is dense, changes from now on. */
  void holdBody(boolean hold) {
    List<String> ids = new ArrayList<>();
    for (Pair<String, Parameter> named : network.block().getParameters()) {
      if (named.getValue().requiresGradient()) {
        ids.add(named.getValue().getId());
      }
    }
    optimizer.hold(hold ? Set.copyOf(ids.subList(0, ids.size() - HEAD_PARAMETERS)) : Set.of());
  }

  /** Changes the parameters by one batch and adds what the network said before that. */
  void step(TrainingBatch batch, RunningFigures figures) {
    try (NDManager manager = engine.getManager().newSubManager()) {
      NDArray pixels =
          manager.create(FloatBuffer.wrap(batch.pixels()), network.inputShape(batch.size()));
      Shape answers = new Shape(batch.size(), network.outputs());
      NDList masks = new NDList(manager.create(FloatBuffer.wrap(batch.masks()), answers));
      if (!batch.allPossible()) {
        masks.add(manager.create(FloatBuffer.wrap(batch.possible()), answers));
      }
      NDArray logs;
      try (GradientCollector collector = engine.newGradientCollector()) {
        logs = engine.forward(new NDList(pixels)).singletonOrThrow().logSoftmax(1);
        NDArray loss = engine.getLoss().evaluate(masks, new NDList(logs));
        collector.backward(loss);
      }
      engine.step();
      figures.add(logs.toFloatArray(), batch.labels());
    }
  }

  /** A copy of what the optimizer remembers, after at least one step. */
  OptimizerState optimizerState() {
    return optimizer.state(network.block());
  }

  /** Classifies a set as it is, without dropout and variation. */
  RunningFigures validate(ImageSet set) {
    RunningFigures figures = new RunningFigures();
    for (int from = 0; from < set.size(); from += VALIDATION_BATCH) {
      validate(set, from, Math.min(VALIDATION_BATCH, set.size() - from), figures);
    }
    return figures;
  }

  /** Whether every parameter, the running statistics too, is a finite number. */
  boolean isFinite() {
    return network.block().getParameters().values().stream()
        .map(Parameter::getArray)
        .allMatch(NetworkFitter::isFinite);
  }

  @Override
  public void close() {
    engine.close();
    states.close();
  }

  private void validate(ImageSet set, int from, int size, RunningFigures figures) {
    InputSpec input = network.input();
    int factor = input.enlargementOf(set);
    float[] pixels = new float[size * input.values()];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      byte[] picture = Enlargement.enlarge(set.pixels(from + i), set.width(), set.height(), factor);
      input.normalise(picture, 0, picture.length, pixels, i * picture.length);
      labels[i] = set.label(from + i);
    }
    try (NDManager manager = engine.getManager().newSubManager()) {
      NDArray batch = manager.create(FloatBuffer.wrap(pixels), network.inputShape(size));
      NDArray logits = engine.evaluate(new NDList(batch)).singletonOrThrow();
      figures.add(logits.logSoftmax(1).toFloatArray(), labels);
    }
  }

  /** A sum over anything infinite or not a number is one of them too. */
  private static boolean isFinite(NDArray array) {
    try (NDArray sum = array.sum()) {
      return Float.isFinite(sum.getFloat());
    }
  }
}
