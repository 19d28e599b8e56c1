package io.penderie.training;

import io.penderie.evaluation.EpochFigures;
import java.util.List;

/**
 * How far a run has come.
 *
 * @param history the epochs that are done
 * @param epoch the part of the next epoch that is done
 * @param seconds how long all that took
 */
record TrainingProgress(List<EpochFigures> history, EpochSoFar epoch, double seconds) {

  /** Before the first step. */
  static final TrainingProgress NONE = new TrainingProgress(List.of(), EpochSoFar.NONE, 0);

  TrainingProgress {
    history = List.copyOf(history);
  }

  /**
   * The steps that were made.
   *
   * @param batchesPerEpoch steps an epoch
   */
  long steps(int batchesPerEpoch) {
    return (long) history.size() * batchesPerEpoch + epoch.batches;
  }

  /** Whether a run of so many epochs of so many batches can have come so far. */
  boolean isOf(int epochs, int batchesPerEpoch) {
    return history.size() < epochs
        ? epoch.batches >= 0 && epoch.batches < batchesPerEpoch
        : history.size() == epochs && epoch.batches == 0;
  }

  /**
   * A part of an epoch.
   *
   * @param batches steps made, fewer than an epoch has
   * @param pictures shown
   * @param right how many of them were classified right
   * @param lossSum the sum of their losses, in nats
   * @param seconds how long it took
   */
  record EpochSoFar(int batches, long pictures, long right, double lossSum, double seconds) {

    /** Before an epoch's first step. */
    static final EpochSoFar NONE = new EpochSoFar(0, 0, 0, 0, 0);
  }
}
