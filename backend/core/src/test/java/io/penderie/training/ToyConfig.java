package io.penderie.training;

import io.penderie.model.ArchitectureFamily;

/** Builds configurations for the toy pictures: short runs on one thread, nothing at random. */
final class ToyConfig {

  private ArchitectureFamily architecture = ArchitectureFamily.REPORT_CNN;
  private int budget;
  private int epochs = 2;
  private int batchSize = 16;
  private boolean photographs;
  private boolean extend;
  private int headEpochs;
  private boolean balanced;
  private int patience;
  private OptimizerKind optimizer = OptimizerKind.SGD;
  private double learningRate = 0.02;
  private double momentum = 0.9;
  private LearningRateSchedule schedule =
      new LearningRateSchedule(LearningRateSchedule.Shape.CONSTANT, 0.2, 10, 0.1);
  private double weightDecay = 5e-4;
  private double labelSmoothing;
  private Augmentation augmentation = Augmentation.NONE;
  private double validationFraction = 0.2;
  private double trainingFraction = 1;
  private long seed = 1;
  private int threads = 1;

  static ToyConfig toy() {
    return new ToyConfig();
  }

  ToyConfig architecture(ArchitectureFamily value) {
    architecture = value;
    return this;
  }

  /** Millions of multiply-adds. */
  ToyConfig budget(int value) {
    budget = value;
    return this;
  }

  ToyConfig epochs(int value) {
    epochs = value;
    return this;
  }

  ToyConfig batchSize(int value) {
    batchSize = value;
    return this;
  }

  ToyConfig optimizer(OptimizerKind value) {
    optimizer = value;
    return this;
  }

  ToyConfig learningRate(double value) {
    learningRate = value;
    return this;
  }

  ToyConfig momentum(double value) {
    momentum = value;
    return this;
  }

  ToyConfig schedule(LearningRateSchedule value) {
    schedule = value;
    return this;
  }

  ToyConfig weightDecay(double value) {
    weightDecay = value;
    return this;
  }

  ToyConfig labelSmoothing(double value) {
    labelSmoothing = value;
    return this;
  }

  ToyConfig augmentation(Augmentation value) {
    augmentation = value;
    return this;
  }

  ToyConfig validationFraction(double value) {
    validationFraction = value;
    return this;
  }

  ToyConfig trainingFraction(double value) {
    trainingFraction = value;
    return this;
  }

  ToyConfig seed(long value) {
    seed = value;
    return this;
  }

  ToyConfig threads(int value) {
    threads = value;
    return this;
  }

  ToyConfig photographs(boolean value) {
    photographs = value;
    return this;
  }

  ToyConfig headEpochs(int value) {
    headEpochs = value;
    return this;
  }

  ToyConfig balanced(boolean value) {
    balanced = value;
    return this;
  }

  ToyConfig patience(int value) {
    patience = value;
    return this;
  }

  ToyConfig extend(boolean value) {
    extend = value;
    return this;
  }

  TrainingConfig build() {
    return new TrainingConfig(
        architecture,
        8,
        1,
        budget,
        epochs,
        batchSize,
        headEpochs,
        optimizer,
        learningRate,
        momentum,
        schedule,
        weightDecay,
        labelSmoothing,
        augmentation,
        balanced,
        patience,
        validationFraction,
        trainingFraction,
        7,
        seed,
        threads,
        photographs,
        extend);
  }
}
