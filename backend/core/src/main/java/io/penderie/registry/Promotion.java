package io.penderie.registry;

import io.penderie.model.TrainedModel;

/**
 * A version that has been made the active one, checked and loaded.
 *
 * @param version the version
 * @param model its network; belongs to whoever holds this object
 * @param activation what the registry says now
 * @param changed false if it was the active one already
 */
public record Promotion(
    ModelVersion version, TrainedModel model, Activation activation, boolean changed)
    implements AutoCloseable {

  /** Closes the model. */
  @Override
  public void close() {
    model.close();
  }
}
