package io.penderie.training;

import io.penderie.dataset.Split;
import io.penderie.model.Architecture;
import java.util.Objects;

/**
 * Every choice of a training run; with the data and the machine it decides the parameters.
 *
 * @param architecture the network
 * @param epochs passes over the training split, 1 to 10,000
 * @param batchSize pictures a step, 1 to 8,192
 * @param optimizer how gradients change the parameters
 * @param learningRate the largest rate, above 0 to 10
 * @param momentum of {@link OptimizerKind#SGD}, 0 to 0.9999
 * @param schedule how the rate moves
 * @param weightDecay L2 penalty, or decoupled decay with AdamW, 0 to 1
 * @param labelSmoothing the share of probability spread over all classes, 0 to 0.9
 * @param augmentation how pictures are varied
 * @param validationFraction the share of the training pictures held back, 0 to 0.9
 * @param splitSeed which pictures are held back; apart from {@code seed} so that runs of several
 *     seeds are compared on the same pictures
 * @param seed of the first parameters, the order, the augmentation and dropout
 * @param threads for one operation of the engine, 1 to 1,024
 */
public record TrainingConfig(
    Architecture architecture,
    int epochs,
    int batchSize,
    OptimizerKind optimizer,
    double learningRate,
    double momentum,
    LearningRateSchedule schedule,
    double weightDecay,
    double labelSmoothing,
    Augmentation augmentation,
    double validationFraction,
    long splitSeed,
    long seed,
    int threads) {

  /** The recipe of the network that comes with Penderie, see docs/training.md for its choice. */
  public static TrainingConfig defaults() {
    return new TrainingConfig(
        Architecture.REPORT_CNN,
        20,
        128,
        OptimizerKind.SGD,
        0.1,
        0.9,
        new LearningRateSchedule(LearningRateSchedule.Shape.ONE_CYCLE, 0.2, 10, 0.1),
        5e-4,
        0.05,
        new Augmentation(true, 2, 0, 0.2),
        Split.DEFAULT_VALIDATION_FRACTION,
        Split.DEFAULT_SEED,
        1,
        Math.min(8, Runtime.getRuntime().availableProcessors()));
  }

  public TrainingConfig {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(augmentation, "augmentation");
    Hyperparameter.EPOCHS.require(epochs);
    Hyperparameter.BATCH_SIZE.require(batchSize);
    Hyperparameter.LEARNING_RATE.require(learningRate);
    Hyperparameter.MOMENTUM.require(momentum);
    Hyperparameter.WEIGHT_DECAY.require(weightDecay);
    Hyperparameter.LABEL_SMOOTHING.require(labelSmoothing);
    Hyperparameter.VALIDATION_FRACTION.require(validationFraction);
    Hyperparameter.THREADS.require(threads);
  }
}
