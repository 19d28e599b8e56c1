package io.penderie.training;

import io.penderie.model.Architecture;
import io.penderie.model.ArchitectureFamily;
import java.util.Map;
import java.util.Objects;

/**
 * Every choice of a training run; with the data and the machine it decides the parameters. What
 * each may be, and is by default, {@link Hyperparameter} tells.
 *
 * @param architecture the kind of network
 * @param width filters of its first stage, where the kind leaves that open
 * @param depth residual blocks in each of its stages, likewise
 * @param budget the most million multiply-adds a picture; 0 for any
 * @param epochs passes over the training split
 * @param batchSize pictures a step
 * @param headEpochs how many of the first epochs change the last layer alone, with {@link
 *     Trainer#HEAD_RATE} times the largest rate
 * @param optimizer how gradients change the parameters
 * @param learningRate the largest rate
 * @param momentum of {@link OptimizerKind#SGD}
 * @param schedule how the rate moves
 * @param weightDecay L2 penalty, or decoupled decay with AdamW
 * @param labelSmoothing the share of probability spread over all classes
 * @param augmentation how pictures are varied
 * @param balanced whether an epoch shows every class equally often
 * @param patience epochs without a lower validation loss after which the run ends, and the
 *     parameters after the best epoch are kept; 0 for all epochs and those after the last one
 * @param validationFraction the share of the training pictures held back
 * @param trainingFraction the share of the others that is learned from, of each class alike
 * @param splitSeed which pictures are held back; apart from {@code seed} so that runs of several
 *     seeds are compared on the same pictures
 * @param seed of the first parameters, the order, the augmentation and dropout
 * @param threads for one operation of the engine
 * @param photographs whether it learns from the home's photographs beside the dataset, see {@link
 *     io.penderie.dataset.Mixture}
 * @param extend whether a dataset that people brought adds its classes to those of Fashion-MNIST,
 *     see {@link io.penderie.dataset.ExtendedDataset}
 */
public record TrainingConfig(
    ArchitectureFamily architecture,
    int width,
    int depth,
    int budget,
    int epochs,
    int batchSize,
    int headEpochs,
    OptimizerKind optimizer,
    double learningRate,
    double momentum,
    LearningRateSchedule schedule,
    double weightDecay,
    double labelSmoothing,
    Augmentation augmentation,
    boolean balanced,
    int patience,
    double validationFraction,
    double trainingFraction,
    long splitSeed,
    long seed,
    int threads,
    boolean photographs,
    boolean extend) {

  /** The recipe of the network that comes with Penderie, see docs/training.md for its choice. */
  public static TrainingConfig defaults() {
    return TrainingConfigJson.of(Map.of());
  }

  public TrainingConfig {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(augmentation, "augmentation");
    Hyperparameter.WIDTH.require(width);
    Hyperparameter.DEPTH.require(depth);
    Hyperparameter.BUDGET.require(budget);
    Hyperparameter.EPOCHS.require(epochs);
    Hyperparameter.BATCH_SIZE.require(batchSize);
    Hyperparameter.HEAD_EPOCHS.require(headEpochs);
    Hyperparameter.PATIENCE.require(patience);
    Hyperparameter.LEARNING_RATE.require(learningRate);
    Hyperparameter.MOMENTUM.require(momentum);
    Hyperparameter.WEIGHT_DECAY.require(weightDecay);
    Hyperparameter.LABEL_SMOOTHING.require(labelSmoothing);
    Hyperparameter.VALIDATION_FRACTION.require(validationFraction);
    Hyperparameter.TRAINING_FRACTION.require(trainingFraction);
    Hyperparameter.THREADS.require(threads);
  }

  /** The network that is trained. */
  public Architecture network() {
    return Architecture.of(architecture, width, depth);
  }
}
