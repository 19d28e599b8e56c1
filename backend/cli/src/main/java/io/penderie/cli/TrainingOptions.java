package io.penderie.cli;

import io.penderie.model.Architecture;
import io.penderie.training.Augmentation;
import io.penderie.training.InvalidConfigException;
import io.penderie.training.LearningRateSchedule;
import io.penderie.training.OptimizerKind;
import io.penderie.training.TrainingConfig;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Every hyperparameter as an option; the defaults are {@link TrainingConfig#defaults}. */
final class TrainingOptions {

  private static final TrainingConfig DEFAULTS = TrainingConfig.defaults();

  /** The options that are not called as their hyperparameter is. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "schedule.shape", "--schedule",
          "augmentation.horizontalFlip", "--flip",
          "augmentation.maxShift", "--shift",
          "augmentation.erasingMaxArea", "--erasing-area");

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "The network: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      completionCandidates = ArchitectureNames.class)
  private String architecture = DEFAULTS.architecture().id();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes over the training split (default: ${DEFAULT-VALUE}).")
  private int epochs = DEFAULTS.epochs();

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "Pictures a step (default: ${DEFAULT-VALUE}).")
  private int batchSize = DEFAULTS.batchSize();

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description =
          "${COMPLETION-CANDIDATES}; SGD has Nesterov momentum (default: ${DEFAULT-VALUE}).")
  private OptimizerKind optimizer = DEFAULTS.optimizer();

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "The largest rate of the schedule (default: ${DEFAULT-VALUE}).")
  private double learningRate = DEFAULTS.learningRate();

  @Option(
      names = "--momentum",
      paramLabel = "X",
      description = "Momentum of SGD (default: ${DEFAULT-VALUE}).")
  private double momentum = DEFAULTS.momentum();

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description = "How the rate moves: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private LearningRateSchedule.Shape schedule = DEFAULTS.schedule().shape();

  @Option(
      names = "--warm-up",
      paramLabel = "SHARE",
      description =
          "Share of all steps in which a ONE_CYCLE rate rises (default: ${DEFAULT-VALUE}).")
  private double warmUp = DEFAULTS.schedule().warmUp();

  @Option(
      names = "--step-epochs",
      paramLabel = "N",
      description = "A STEP rate falls every so many epochs (default: ${DEFAULT-VALUE}).")
  private int stepEpochs = DEFAULTS.schedule().stepEpochs();

  @Option(
      names = "--step-factor",
      paramLabel = "X",
      description = "What a STEP rate is multiplied by then (default: ${DEFAULT-VALUE}).")
  private double stepFactor = DEFAULTS.schedule().stepFactor();

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      description = "L2 penalty; decoupled with ADAMW (default: ${DEFAULT-VALUE}).")
  private double weightDecay = DEFAULTS.weightDecay();

  @Option(
      names = "--label-smoothing",
      paramLabel = "SHARE",
      description = "Probability spread over all classes (default: ${DEFAULT-VALUE}).")
  private double labelSmoothing = DEFAULTS.labelSmoothing();

  @Option(
      names = "--flip",
      negatable = true,
      fallbackValue = "true",
      description = "Mirror half of the pictures (default: ${DEFAULT-VALUE}).")
  private boolean flip = DEFAULTS.augmentation().horizontalFlip();

  @Option(
      names = "--shift",
      paramLabel = "PIXELS",
      description = "Move pictures by up to so much each way (default: ${DEFAULT-VALUE}).")
  private int shift = DEFAULTS.augmentation().maxShift();

  @Option(
      names = "--erasing",
      paramLabel = "SHARE",
      description =
          "Share of pictures with a random rectangle of noise (default: ${DEFAULT-VALUE}).")
  private double erasing = DEFAULTS.augmentation().erasing();

  @Option(
      names = "--erasing-area",
      paramLabel = "SHARE",
      description = "Largest share of a picture that is erased (default: ${DEFAULT-VALUE}).")
  private double erasingArea = DEFAULTS.augmentation().erasingMaxArea();

  @Option(
      names = "--validation-fraction",
      paramLabel = "SHARE",
      description = "Share of the training pictures held back (default: 1/12).")
  private double validationFraction = DEFAULTS.validationFraction();

  @Option(
      names = "--split-seed",
      paramLabel = "N",
      description = "Which pictures are held back (default: ${DEFAULT-VALUE}).")
  private long splitSeed = DEFAULTS.splitSeed();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Of first parameters, order, augmentation and dropout (default: ${DEFAULT-VALUE}).")
  private long seed = DEFAULTS.seed();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of one operation (default: the processors, at most 8).")
  private int threads = DEFAULTS.threads();

  /**
   * The validated configuration.
   *
   * @throws IllegalArgumentException naming the option that is out of range
   */
  TrainingConfig config() {
    try {
      return build();
    } catch (InvalidConfigException e) {
      throw new IllegalArgumentException(option(e.field()) + " " + e.fault(), e);
    }
  }

  /** The option of a hyperparameter: {@code batchSize} is {@code --batch-size}. */
  static String option(String field) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    return OPTIONS.getOrDefault(
        field, "--" + last.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
  }

  private TrainingConfig build() {
    if (!Architecture.ids().contains(architecture)) {
      throw new InvalidConfigException(
          "architecture",
          "is " + architecture + "; there are " + String.join(", ", Architecture.ids()));
    }
    return new TrainingConfig(
        Architecture.of(architecture),
        epochs,
        batchSize,
        optimizer,
        learningRate,
        momentum,
        new LearningRateSchedule(schedule, warmUp, stepEpochs, stepFactor),
        weightDecay,
        labelSmoothing,
        new Augmentation(flip, shift, erasing, erasingArea),
        validationFraction,
        splitSeed,
        seed,
        threads);
  }

  /** The names for help and completion. */
  static final class ArchitectureNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    ArchitectureNames() {
      super(Architecture.ids());
    }
  }
}
