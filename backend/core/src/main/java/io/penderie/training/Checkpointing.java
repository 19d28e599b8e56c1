package io.penderie.training;

import io.penderie.model.Network;

/** Keeps what a run has come to, so that another process can go on with it. */
@FunctionalInterface
interface Checkpointing {

  /** A run of which nothing needs to be kept. */
  Checkpointing NONE = (network, state) -> {};

  /**
   * Called after each epoch, and when a run is interrupted within one, on the thread that trains.
   *
   * @param network its parameters are finite numbers; read it within this call only
   */
  void keep(Network network, TrainingState state);
}
