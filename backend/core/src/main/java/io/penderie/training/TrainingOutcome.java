package io.penderie.training;

import io.penderie.evaluation.EpochFigures;
import java.util.List;

/**
 * How a run ended.
 *
 * @param history the epochs that were finished
 * @param interrupted whether it was asked to stop; maybe at the end of the last epoch
 */
public record TrainingOutcome(List<EpochFigures> history, boolean interrupted) {

  public TrainingOutcome {
    history = List.copyOf(history);
  }
}
