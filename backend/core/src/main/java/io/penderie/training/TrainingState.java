package io.penderie.training;

/**
 * All that decides how a run goes on, besides the parameters, the configuration and the data.
 *
 * @param progress how far it has come
 * @param optimizer what the optimizer remembers
 */
record TrainingState(TrainingProgress progress, OptimizerState optimizer) {

  /** Before the first step. */
  static final TrainingState FRESH = new TrainingState(TrainingProgress.NONE, OptimizerState.NONE);
}
