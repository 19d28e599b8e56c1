package io.penderie.training;

import io.penderie.evaluation.EpochFigures;
import java.util.List;

/**
 * Early stopping (Prechelt 1998, "Early Stopping - But When?"): which epoch's parameters a run
 * keeps, and whether it is worth going on.
 */
final class BestEpoch {

  private BestEpoch() {}

  /**
   * The epoch whose parameters are kept: without patience the last one, else the one of lowest
   * validation loss, of several the first.
   *
   * @param history of the run so far, at least one epoch
   * @return from 1 on
   */
  static int of(TrainingConfig config, List<EpochFigures> history) {
    if (config.patience() == 0) {
      return history.size();
    }
    int best = 0;
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).validationLoss() < history.get(best).validationLoss()) {
        best = i;
      }
    }
    return Double.isNaN(history.get(best).validationLoss()) ? history.size() : best + 1;
  }

  /** Whether patience has run out. */
  static boolean isOver(TrainingConfig config, List<EpochFigures> history) {
    return config.patience() > 0
        && !history.isEmpty()
        && history.size() - of(config, history) >= config.patience();
  }
}
