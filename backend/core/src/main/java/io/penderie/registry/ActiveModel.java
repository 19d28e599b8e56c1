package io.penderie.registry;

import io.penderie.model.TrainedModel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model that answers now, exchangeable while it is in use.
 *
 * <p>Whoever computes takes a lease first. A swap takes effect for leases that begin after it; the
 * model before it is closed when its last lease ends. Safe for use by many threads.
 */
public final class ActiveModel implements AutoCloseable {

  private final AtomicReference<Holder> current = new AtomicReference<>();

  /** Starts with a model, which from now on belongs to this object. */
  public ActiveModel(ModelVersion version, TrainedModel model) {
    current.set(new Holder(version, model));
  }

  /**
   * Makes another model the active one; it belongs to this object from now on.
   *
   * @throws IllegalStateException after {@link #close}; the model still belongs to the caller then
   */
  public void swap(ModelVersion version, TrainedModel model) {
    Holder next = new Holder(version, model);
    Holder before;
    do {
      before = holder();
    } while (!current.compareAndSet(before, next));
    before.release();
  }

  /** The version that a lease would get now. */
  public ModelVersion version() {
    return holder().version;
  }

  /**
   * Keeps the active model from being closed while it computes.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public Lease lease() {
    while (true) {
      Holder holder = holder();
      if (holder.acquire()) {
        return new Lease(holder);
      }
      // Retired between the look and the grasp: a newer one is there.
    }
  }

  /** Retires the active model; it is closed when its last lease ends. */
  @Override
  public void close() {
    Holder last = current.getAndSet(null);
    if (last != null) {
      last.release();
    }
  }

  private Holder holder() {
    Holder holder = current.get();
    if (holder == null) {
      throw new IllegalStateException("the active model is closed");
    }
    return holder;
  }

  /** The right to use a model until closed; closing it again does nothing. */
  public static final class Lease implements AutoCloseable {
    private final Holder holder;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Lease(Holder holder) {
      this.holder = holder;
    }

    public ModelVersion version() {
      return holder.version;
    }

    public TrainedModel model() {
      return holder.model;
    }

    @Override
    public void close() {
      if (ended.compareAndSet(false, true)) {
        holder.release();
      }
    }
  }

  /** Counts users: one for being active, one a lease; the model is closed at none. */
  private static final class Holder {
    private final ModelVersion version;
    private final TrainedModel model;
    private int users = 1;

    Holder(ModelVersion version, TrainedModel model) {
      this.version = version;
      this.model = model;
    }

    synchronized boolean acquire() {
      if (users == 0) {
        return false;
      }
      users++;
      return true;
    }

    synchronized void release() {
      users--;
      if (users == 0) {
        model.close();
      }
    }
  }
}
