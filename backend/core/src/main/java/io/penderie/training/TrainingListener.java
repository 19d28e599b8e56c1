package io.penderie.training;

import io.penderie.evaluation.EpochFigures;
import io.penderie.model.Network;
import java.util.List;

/** Hears of a run's progress, on the thread that trains. */
public interface TrainingListener {

  /** Something happened; a slow listener slows the run. */
  void onEvent(TrainingEvent event);

  /**
   * The parameters are worth keeping: after each epoch, and when a run is interrupted.
   *
   * @param network read it within this call only
   * @param history the epochs that are done
   */
  default void onCheckpoint(Network network, List<EpochFigures> history) {}
}
