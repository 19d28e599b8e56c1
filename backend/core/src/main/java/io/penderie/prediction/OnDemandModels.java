package io.penderie.prediction;

import io.penderie.registry.Expectation;
import io.penderie.registry.LoadCheck;
import io.penderie.registry.ModelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The versions that answer beside the active one: each is loaded when it is first asked for,
 * checked as for a promotion, and kept until others were asked for since.
 *
 * <p>One thread loads, one version after the other, with a bounded queue before it; many who ask
 * for the same version meanwhile wait for one load. So there are at most as many models as are
 * kept, one that has just been loaded, and those that still compute. A version is what its card
 * says: where that has changed, it is another one and is loaded anew. Safe for use by many threads.
 */
public final class OnDemandModels implements AutoCloseable {

  /** For a load that is under way when this is closed. */
  private static final long PATIENCE_SECONDS = 10;

  private final Expectation expected;
  private final int most;
  private final ThreadPoolExecutor loader;

  /** By name, in the order of their last use. */
  private final Map<String, LeasedModel> kept = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<ModelVersion, Loading> loading = new HashMap<>();
  private boolean closed;

  /** Who waits for a version, and whether it is to be kept once they have it. */
  private static final class Loading {
    private final List<CompletableFuture<ModelLease>> waiting = new ArrayList<>();
    private boolean unwanted;
  }

  /**
   * None loaded yet.
   *
   * @param expected what a version must take in and tell apart
   * @param most how many are kept while nobody uses them, at least 1
   * @param queue how many may wait to be loaded, at least 1
   */
  public OnDemandModels(Expectation expected, int most, int queue) {
    if (most < 1) {
      throw new IllegalArgumentException("at most " + most + " versions kept");
    }
    this.expected = expected;
    this.most = most;
    this.loader =
        new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            task -> {
              Thread thread = new Thread(task, "version loader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Leases a version, loading it if need be.
   *
   * @return completes with a lease that is the caller's to close, at once if the version is kept;
   *     or exceptionally with {@link io.penderie.registry.UnusableVersionException} if it cannot
   *     answer. Dependent stages may run on the loading thread: they must be quick
   * @throws OverloadedException if too many other versions wait to be loaded
   * @throws ClosedException after {@link #close}
   */
  public synchronized CompletableFuture<ModelLease> lease(ModelVersion version) {
    if (closed) {
      throw new ClosedException();
    }
    LeasedModel there = kept.get(version.name());
    if (there != null && there.version().equals(version)) {
      return CompletableFuture.completedFuture(there.lease().orElseThrow());
    }
    Loading underWay = loading.get(version);
    if (underWay == null) {
      underWay = new Loading();
      try {
        loader.execute(() -> load(version));
      } catch (RejectedExecutionException e) {
        throw new OverloadedException("too many versions wait to be loaded");
      }
      loading.put(version, underWay);
    }
    CompletableFuture<ModelLease> waiting = new CompletableFuture<>();
    underWay.waiting.add(waiting);
    return waiting;
  }

  /** Drops a version that is gone or answers elsewhere; those who use it finish with it. */
  public void forget(String name) {
    forgetIf(version -> version.name().equals(name));
  }

  /** Drops all versions of which this is true; those who use them finish with them. */
  public synchronized void forgetIf(Predicate<ModelVersion> gone) {
    loading.forEach((version, underWay) -> underWay.unwanted |= gone.test(version));
    kept.values()
        .removeIf(
            model -> {
              boolean drop = gone.test(model.version());
              if (drop) {
                model.close();
              }
              return drop;
            });
  }

  /** The versions that are kept now, the one that was asked for last at the end. */
  public synchronized List<ModelVersion> kept() {
    return kept.values().stream().map(LeasedModel::version).toList();
  }

  /** How many versions are being loaded or wait for it. */
  public synchronized int waiting() {
    return loading.size();
  }

  /** Drops all versions and loads no more; returns when none is being loaded. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      kept.values().forEach(LeasedModel::close);
      kept.clear();
    }
    loader.shutdown();
    try {
      loader.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void load(ModelVersion version) {
    LeasedModel model;
    try {
      if (isClosed()) {
        throw new ClosedException();
      }
      model = new LeasedModel(version, LoadCheck.load(version, expected.suiting(version)));
    } catch (RuntimeException | Error e) {
      // Whatever went wrong, those who wait must hear of it.
      Loading failed = finish(version);
      failed.waiting.forEach(waiting -> waiting.completeExceptionally(e));
      return;
    }
    // Each has its lease before anything can close the model.
    Map<CompletableFuture<ModelLease>, ModelLease> leases = keep(model);
    leases.forEach(
        (waiting, lease) -> {
          if (!waiting.complete(lease)) {
            lease.close(); // Who asked gave up waiting.
          }
        });
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized Loading finish(ModelVersion version) {
    return loading.remove(version);
  }

  private synchronized Map<CompletableFuture<ModelLease>, ModelLease> keep(LeasedModel model) {
    Loading underWay = finish(model.version());
    Map<CompletableFuture<ModelLease>, ModelLease> leases = new LinkedHashMap<>();
    underWay.waiting.forEach(waiting -> leases.put(waiting, model.lease().orElseThrow()));
    if (underWay.unwanted || closed) {
      model.close();
      return leases;
    }
    LeasedModel before = kept.put(model.version().name(), model);
    if (before != null) {
      before.close();
    }
    if (kept.size() > most) {
      LeasedModel eldest = kept.values().iterator().next();
      kept.remove(eldest.version().name());
      eldest.close();
    }
    return leases;
  }
}
