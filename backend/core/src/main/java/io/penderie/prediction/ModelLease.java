package io.penderie.prediction;

import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelVersion;
import java.util.concurrent.atomic.AtomicBoolean;

/** The right to use a loaded model until closed; closing it again does nothing. */
public final class ModelLease implements AutoCloseable {

  private final LeasedModel leased;
  private final AtomicBoolean ended = new AtomicBoolean();

  ModelLease(LeasedModel leased) {
    this.leased = leased;
  }

  public ModelVersion version() {
    return leased.version();
  }

  public TrainedModel model() {
    return leased.model();
  }

  /**
   * Another lease of the same model, to be closed for itself.
   *
   * @throws IllegalStateException if the model is closed, which it is not while this lease lasts
   */
  public ModelLease another() {
    return leased
        .lease()
        .orElseThrow(() -> new IllegalStateException("the model of this lease is closed"));
  }

  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      leased.release();
    }
  }
}
