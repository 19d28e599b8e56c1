package io.penderie.prediction;

import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelVersion;
import java.util.Optional;

/**
 * A loaded model with an owner and users: it is closed when its owner has let go of it and the last
 * {@link ModelLease} has ended. Safe for use by many threads.
 */
public final class LeasedModel implements AutoCloseable {

  private final ModelVersion version;
  private final TrainedModel model;
  private final UseCount uses;

  /** Takes a model over; whoever makes this object is its owner. */
  public LeasedModel(ModelVersion version, TrainedModel model) {
    this.version = version;
    this.model = model;
    this.uses = new UseCount(model::close);
  }

  public ModelVersion version() {
    return version;
  }

  TrainedModel model() {
    return model;
  }

  /** Keeps the model from being closed while it computes; empty once it is closed. */
  public Optional<ModelLease> lease() {
    return uses.begin() ? Optional.of(new ModelLease(this)) : Optional.empty();
  }

  void release() {
    uses.end();
  }

  /** The owner lets go; doing so again changes nothing. */
  @Override
  public void close() {
    uses.disown();
  }
}
