package io.penderie.training;

import java.util.Objects;

/**
 * How the learning rate moves over a run.
 *
 * @param shape the curve
 * @param warmUp for {@link Shape#ONE_CYCLE}: the share of all steps in which the rate rises, 0 to
 *     0.99
 * @param stepEpochs for {@link Shape#STEP}: after how many epochs the rate falls
 * @param stepFactor for {@link Shape#STEP}: what the rate is multiplied by then, above 0 to 1
 */
public record LearningRateSchedule(Shape shape, double warmUp, int stepEpochs, double stepFactor) {

  /** A one-cycle run starts at this share of its peak (Smith and Topin 2017, arXiv 1708.07120). */
  static final double ONE_CYCLE_START = 1.0 / 25;

  /** The curves. */
  public enum Shape {
    /** The peak rate all the time. */
    CONSTANT,
    /** The peak rate, multiplied by a factor every so many epochs. */
    STEP,
    /** Half a cosine from the peak to 0 (Loshchilov and Hutter 2016, arXiv 1608.03983). */
    COSINE,
    /** A straight rise to the peak, then half a cosine to 0. */
    ONE_CYCLE
  }

  public LearningRateSchedule {
    Objects.requireNonNull(shape, "shape");
    Hyperparameter.WARM_UP.require(warmUp);
    Hyperparameter.STEP_EPOCHS.require(stepEpochs);
    Hyperparameter.STEP_FACTOR.require(stepFactor);
  }

  /**
   * The rate of one step.
   *
   * @param step from 0 on
   * @param steps the number of steps of the whole run
   * @param stepsPerEpoch the number of steps of one epoch
   * @param peak the largest rate
   */
  public double rate(long step, long steps, long stepsPerEpoch, double peak) {
    return switch (shape) {
      case CONSTANT -> peak;
      case STEP -> {
        long falls = step / stepsPerEpoch / stepEpochs;
        yield peak * Math.pow(stepFactor, (double) falls);
      }
      case COSINE -> peak * cosine((double) step / steps);
      case ONE_CYCLE -> peak * oneCycle((double) step / steps);
    };
  }

  private double oneCycle(double progress) {
    return progress < warmUp
        ? ONE_CYCLE_START + (1 - ONE_CYCLE_START) * progress / warmUp
        : cosine((progress - warmUp) / (1 - warmUp));
  }

  private static double cosine(double progress) {
    return 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
  }
}
