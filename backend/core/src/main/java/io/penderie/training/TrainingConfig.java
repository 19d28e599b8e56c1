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
    Requirement.inRange("epochs", epochs, 1, 10_000);
    Requirement.inRange("batchSize", batchSize, 1, 8_192);
    Requirement.positive("learningRate", learningRate);
    Requirement.inRange("learningRate", learningRate, 0, 10);
    Requirement.inRange("momentum", momentum, 0, 0.9999);
    Requirement.inRange("weightDecay", weightDecay, 0, 1);
    Requirement.inRange("labelSmoothing", labelSmoothing, 0, 0.9);
    Requirement.inRange("validationFraction", validationFraction, 0, 0.9);
    Requirement.inRange("threads", threads, 1, 1_024);
  }
}
