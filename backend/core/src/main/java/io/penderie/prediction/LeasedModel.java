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
  private boolean owned = true;

  /** One for being owned, one a lease; the model is closed at none. */
  private int users = 1;

  /** Takes a model over; whoever makes this object is its owner. */
  public LeasedModel(ModelVersion version, TrainedModel model) {
    this.version = version;
    this.model = model;
  }

  public ModelVersion version() {
    return version;
  }

  TrainedModel model() {
    return model;
  }

  /** Keeps the model from being closed while it computes; empty once it is closed. */
  public synchronized Optional<ModelLease> lease() {
    if (users == 0) {
      return Optional.empty();
    }
    users++;
    return Optional.of(new ModelLease(this));
  }

  synchronized void release() {
    users--;
    if (users == 0) {
      model.close();
    }
  }

  /** The owner lets go; doing so again changes nothing. */
  @Override
  public synchronized void close() {
    if (owned) {
      owned = false;
      release();
    }
  }
}
