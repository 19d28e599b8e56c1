package io.penderie.training;

import java.util.Arrays;
import java.util.Optional;

/** The numbers of a {@link TrainingConfig} that have a range, and that range. */
public enum Hyperparameter {
  EPOCHS("epochs", 1, 10_000),
  BATCH_SIZE("batchSize", 1, 8_192),
  LEARNING_RATE("learningRate", 0, 10, false),
  MOMENTUM("momentum", 0, 0.9999),
  WARM_UP("schedule.warmUp", 0, 0.99),
  STEP_EPOCHS("schedule.stepEpochs", 1, 1_000_000),
  STEP_FACTOR("schedule.stepFactor", 0, 1, false),
  WEIGHT_DECAY("weightDecay", 0, 1),
  LABEL_SMOOTHING("labelSmoothing", 0, 0.9),
  MAX_SHIFT("augmentation.maxShift", 0, 8),
  ERASING("augmentation.erasing", 0, 1),
  ERASING_MAX_AREA("augmentation.erasingMaxArea", Augmentation.ERASING_MIN_AREA, 1),
  VALIDATION_FRACTION("validationFraction", 0, 0.9),
  THREADS("threads", 1, 1_024);

  private final String field;
  private final double least;
  private final double most;
  private final boolean leastIncluded;

  Hyperparameter(String field, double least, double most) {
    this(field, least, most, true);
  }

  Hyperparameter(String field, double least, double most, boolean leastIncluded) {
    this.field = field;
    this.least = least;
    this.most = most;
    this.leastIncluded = leastIncluded;
  }

  /** Its path in the JSON form of a configuration, see {@link InvalidConfigException#field}. */
  public String field() {
    return field;
  }

  /** The lower end of its range. */
  public double least() {
    return least;
  }

  /** Whether the lower end itself is allowed. */
  public boolean leastIncluded() {
    return leastIncluded;
  }

  /** The largest value that is allowed. */
  public double most() {
    return most;
  }

  /** The one of a path; empty for what is no number or has no range. */
  public static Optional<Hyperparameter> of(String field) {
    return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
  }

  /**
   * Insists on the range.
   *
   * @throws InvalidConfigException that tells the value and the range
   */
  void require(double value) {
    if (!leastIncluded && !(value > least && Double.isFinite(value))) {
      throw new InvalidConfigException(field, "is " + plain(value) + ", not above " + plain(least));
    }
    if (!(value >= least && value <= most)) {
      throw new InvalidConfigException(
          field, "is " + plain(value) + ", outside " + plain(least) + " to " + plain(most));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
