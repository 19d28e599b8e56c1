package io.penderie.search;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One of the full trainings that say whether what was found is better.
 *
 * @param trial whose configuration; 0 for the search's own, which the others are compared with
 * @param seed of its first parameters, order and luck
 * @param validationAccuracy after the last epoch, 0..1; null while it has not come to an end
 * @param validationLoss in nats; null like it
 * @param seconds of training
 * @param failure why it came to no end; null if it did, or may
 * @param attempts how many times it was begun without an end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FinalRun(
    int trial,
    long seed,
    Double validationAccuracy,
    Double validationLoss,
    double seconds,
    String failure,
    int attempts) {

  /** The trial number of the configuration that was there before. */
  public static final int BASE = 0;

  static FinalRun planned(int trial, long seed) {
    return new FinalRun(trial, seed, null, null, 0, null, 0);
  }

  boolean isOf(FinalRun other) {
    return trial == other.trial && seed == other.seed;
  }

  boolean done() {
    return validationAccuracy != null || failure != null;
  }

  FinalRun begun() {
    return new FinalRun(trial, seed, null, null, seconds, null, attempts + 1);
  }

  FinalRun put() {
    return new FinalRun(trial, seed, null, null, seconds, null, 0);
  }

  FinalRun measured(double accuracy, double loss, double took) {
    return new FinalRun(trial, seed, accuracy, loss, took, null, 0);
  }

  FinalRun failed(String reason) {
    return new FinalRun(trial, seed, null, null, seconds, reason, 0);
  }
}
