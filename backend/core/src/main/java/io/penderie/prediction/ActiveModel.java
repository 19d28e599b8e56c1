package io.penderie.prediction;

import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelVersion;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model that answers now, exchangeable while it is in use.
 *
 * <p>Whoever computes takes a lease first. A swap takes effect for leases that begin after it; the
 * model before it is closed when its last lease ends. Safe for use by many threads.
 */
public final class ActiveModel implements AutoCloseable {

  private final AtomicReference<LeasedModel> current = new AtomicReference<>();

  /** Starts with a model, which from now on belongs to this object. */
  public ActiveModel(ModelVersion version, TrainedModel model) {
    current.set(new LeasedModel(version, model));
  }

  /**
   * Makes another model the active one; it belongs to this object from now on.
   *
   * @throws IllegalStateException after {@link #close}; the model still belongs to the caller then
   */
  public void swap(ModelVersion version, TrainedModel model) {
    LeasedModel next = new LeasedModel(version, model);
    LeasedModel before;
    do {
      before = current();
    } while (!current.compareAndSet(before, next));
    before.close();
  }

  /** The version that a lease would get now. */
  public ModelVersion version() {
    return current().version();
  }

  /**
   * Keeps the active model from being closed while it computes.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public ModelLease lease() {
    while (true) {
      Optional<ModelLease> lease = current().lease();
      if (lease.isPresent()) {
        return lease.get();
      }
      // Retired between the look and the grasp: a newer one is there.
    }
  }

  /**
   * The same of a version, if that is the active one; to look and to lease would be two steps, and
   * another version might take over in between.
   *
   * @return empty if another one is active
   * @throws IllegalStateException after {@link #close}
   */
  public Optional<ModelLease> lease(ModelVersion version) {
    ModelLease lease = lease();
    if (lease.version().equals(version)) {
      return Optional.of(lease);
    }
    lease.close();
    return Optional.empty();
  }

  /** Retires the active model; it is closed when its last lease ends. */
  @Override
  public void close() {
    LeasedModel last = current.getAndSet(null);
    if (last != null) {
      last.close();
    }
  }

  private LeasedModel current() {
    LeasedModel holder = current.get();
    if (holder == null) {
      throw new IllegalStateException("the active model is closed");
    }
    return holder;
  }
}
