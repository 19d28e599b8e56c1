package io.penderie.training;

import io.penderie.dataset.Split;
import io.penderie.model.Architecture;
import io.penderie.model.ArchitectureFamily;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every choice of a training run, in the order in which people meet them: the one list that the
 * options of {@code train}, the JSON form, the OpenAPI document and the page's form are made from.
 *
 * <p>Another hyperparameter is another entry here, a component of that name in {@link
 * TrainingConfig} or one of its parts, and words in the page's dictionaries.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its records hold values alone, which never change.
public enum Hyperparameter {
  EPOCHS(
      Group.MAIN,
      "epochs",
      "--epochs",
      Domain.whole("N", 20, 1, 10_000),
      "Passes over the training split"),
  LEARNING_RATE(
      Group.MAIN,
      "learningRate",
      "--learning-rate",
      Domain.above("X", 0.1, 0, 10),
      "The largest rate of the schedule"),
  BATCH_SIZE(
      Group.MAIN, "batchSize", "--batch-size", Domain.whole("N", 128, 1, 8_192), "Pictures a step"),
  PHOTOGRAPHS(
      Group.MAIN,
      "photographs",
      "--photographs",
      Domain.truth(false),
      "Learn from the photographs of the home, and what was drawn like them, too"),
  EXTEND(
      Group.MAIN,
      "extend",
      "--extend",
      Domain.truth(false),
      "Add a dataset of one's own to Fashion-MNIST's classes, which are learned again beside it"),

  HEAD_EPOCHS(
      Group.STEPS,
      "headEpochs",
      "--head-epochs",
      Domain.whole("N", 0, 0, 10_000),
      "First epochs in which the last layer alone learns"),
  OPTIMIZER(
      Group.STEPS,
      "optimizer",
      "--optimizer",
      Domain.choice(OptimizerKind.SGD, OptimizerKind::name),
      "How gradients become steps: %s; SGD has Nesterov momentum"),
  MOMENTUM(
      Group.STEPS,
      "momentum",
      "--momentum",
      Domain.number("X", 0.9, 0, 0.9999),
      "Momentum of SGD",
      Condition.is(OPTIMIZER, "SGD")),
  SCHEDULE(
      Group.STEPS,
      "schedule.shape",
      "--schedule",
      Domain.choice(LearningRateSchedule.Shape.ONE_CYCLE, LearningRateSchedule.Shape::name),
      "How the rate moves: %s"),
  WARM_UP(
      Group.STEPS,
      "schedule.warmUp",
      "--warm-up",
      Domain.number("SHARE", 0.2, 0, 0.99),
      "Share of all steps in which a ONE_CYCLE rate rises",
      Condition.is(SCHEDULE, "ONE_CYCLE")),
  STEP_EPOCHS(
      Group.STEPS,
      "schedule.stepEpochs",
      "--step-epochs",
      Domain.whole("N", 10, 1, 1_000_000),
      "A STEP rate falls every so many epochs",
      Condition.is(SCHEDULE, "STEP")),
  STEP_FACTOR(
      Group.STEPS,
      "schedule.stepFactor",
      "--step-factor",
      Domain.above("X", 0.1, 0, 1),
      "What a STEP rate is multiplied by then",
      Condition.is(SCHEDULE, "STEP")),

  HORIZONTAL_FLIP(
      Group.HEART,
      "augmentation.horizontalFlip",
      "--flip",
      Domain.truth(true),
      "Mirror half of the pictures"),
  MAX_SHIFT(
      Group.HEART,
      "augmentation.maxShift",
      "--shift",
      Domain.whole("PIXELS", 2, 0, 8),
      "Move pictures by up to so much each way"),
  WARPING(
      Group.HEART,
      "augmentation.warping",
      "--warping",
      Domain.number("SHARE", 0, 0, 1),
      "How far pictures are turned, stretched, sheared and lit otherwise, instead of moved"),
  ERASING(
      Group.HEART,
      "augmentation.erasing",
      "--erasing",
      Domain.number("SHARE", 0, 0, 1),
      "Share of pictures with a random rectangle of noise"),
  ERASING_MAX_AREA(
      Group.HEART,
      "augmentation.erasingMaxArea",
      "--erasing-area",
      Domain.number("SHARE", 0.2, Augmentation.ERASING_MIN_AREA, 1),
      "Largest share of a picture that is erased",
      Condition.above(ERASING, 0)),
  LABEL_SMOOTHING(
      Group.HEART,
      "labelSmoothing",
      "--label-smoothing",
      Domain.number("SHARE", 0.05, 0, 0.9),
      "Probability spread over all classes"),
  WEIGHT_DECAY(
      Group.HEART,
      "weightDecay",
      "--weight-decay",
      Domain.number("X", 5e-4, 0, 1),
      "L2 penalty; decoupled with ADAMW"),

  BALANCED(
      Group.HEART,
      "balanced",
      "--balanced",
      Domain.truth(false),
      "Show every class equally often in an epoch"),
  PATIENCE(
      Group.HEART,
      "patience",
      "--patience",
      Domain.whole("N", 0, 0, 10_000),
      "Stop after so many epochs without a lower validation loss and keep the best; 0: never"),

  ARCHITECTURE(
      Group.REPETITION,
      "architecture",
      "--architecture",
      Domain.choice(ArchitectureFamily.REPORT_CNN, ArchitectureFamily::id),
      "The network: %s"),
  WIDTH(
      Group.REPETITION,
      "width",
      "--width",
      Domain.whole("N", 24, 1, Architecture.MOST_WIDTH),
      "Filters of the first of three stages; the next have twice and four times as many",
      Condition.is(ARCHITECTURE, "scaled-resnet")),
  DEPTH(
      Group.REPETITION,
      "depth",
      "--depth",
      Domain.whole("N", 1, 1, Architecture.MOST_DEPTH),
      "Residual blocks in each stage",
      Condition.is(ARCHITECTURE, "scaled-resnet")),
  BUDGET(
      Group.REPETITION,
      "budget",
      "--budget",
      Domain.whole("MILLIONS", 0, 0, 1_000_000),
      "Refuse a network of more million multiply-adds a picture; 0: any"),
  VALIDATION_FRACTION(
      Group.REPETITION,
      "validationFraction",
      "--validation-fraction",
      Domain.number("SHARE", Split.DEFAULT_VALIDATION_FRACTION, 0, 0.9).saying("1/12"),
      "Share of the training pictures held back"),
  TRAINING_FRACTION(
      Group.REPETITION,
      "trainingFraction",
      "--training-fraction",
      Domain.above("SHARE", 1, 0, 1),
      "Share of the training split that is learned from"),
  SPLIT_SEED(
      Group.REPETITION,
      "splitSeed",
      "--split-seed",
      Domain.seed(Split.DEFAULT_SEED),
      "Which pictures are held back"),
  SEED(
      Group.REPETITION,
      "seed",
      "--seed",
      Domain.seed(1),
      "Of first parameters, order, augmentation and dropout"),
  THREADS(
      Group.REPETITION,
      "threads",
      "--threads",
      Domain.whole("N", Math.min(8, Runtime.getRuntime().availableProcessors()), 1, 1_024)
          .saying("the processors, at most 8"),
      "Threads of one operation, no more than there are processors");

  /** What hyperparameters are about; a form shows them together. */
  public enum Group {
    /** What matters most. */
    MAIN,
    /** How each batch changes the network. */
    STEPS,
    /** Against learning by heart. */
    HEART,
    /** What makes a run one that can be done again and compared. */
    REPETITION
  }

  private final Group group;
  private final String field;
  private final String option;
  private final Domain domain;
  private final String description;
  private final Condition condition;

  Hyperparameter(Group group, String field, String option, Domain domain, String description) {
    this(group, field, option, domain, description, null);
  }

  Hyperparameter(
      Group group,
      String field,
      String option,
      Domain domain,
      String description,
      Condition condition) {
    this.group = group;
    this.field = field;
    this.option = option;
    this.domain = domain;
    this.description = description.formatted(String.join(", ", domain.choices()));
    this.condition = condition;
  }

  /** What it is about. */
  public Group group() {
    return group;
  }

  /** Its path in the JSON form of a configuration, see {@link InvalidConfigException#field}. */
  public String field() {
    return field;
  }

  /** Its option of {@code train}, with the hyphens. */
  public String option() {
    return option;
  }

  /** What it may be and is by default. */
  public Domain domain() {
    return domain;
  }

  /** What it is, in a few words without a full stop; a choice's values are among them. */
  public String description() {
    return description;
  }

  /** Beside what it means something; empty if always. */
  public Optional<Condition> condition() {
    return Optional.ofNullable(condition);
  }

  /** The one of a path; empty if there is none. */
  public static Optional<Hyperparameter> of(String field) {
    return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
  }

  /**
   * Insists on the range.
   *
   * @throws InvalidConfigException that tells the value and the range
   */
  void require(double value) {
    domain.range().require(field, value);
  }

  /**
   * Beside what a hyperparameter means something; otherwise it is read, kept and without effect.
   *
   * @param other the hyperparameter that decides
   * @param value what the other one must be; null if it must be {@code above} something
   * @param above what the other one must be larger than; null if it must be {@code value}
   */
  public record Condition(Hyperparameter other, String value, Double above) {

    private static Condition is(Hyperparameter other, String value) {
      return new Condition(other, value, null);
    }

    private static Condition above(Hyperparameter other, double above) {
      return new Condition(other, null, above);
    }
  }
}
