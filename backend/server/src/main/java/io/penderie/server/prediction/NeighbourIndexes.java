package io.penderie.server.prediction;

import io.penderie.explanation.FeatureIndex;
import io.penderie.prediction.ClosedException;
import io.penderie.prediction.ModelLease;
import io.penderie.prediction.OverloadedException;
import io.penderie.registry.ModelVersion;
import io.penderie.server.serving.Serving;
import io.penderie.store.DatasetNotFoundException;
import io.penderie.store.PictureNotFoundException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * The training pictures by the features of a version, computed when they are first asked for and
 * kept for the versions that were asked for last.
 *
 * <p>One thread computes, one version after the other, with a bounded queue before it; many who ask
 * for the same version meanwhile wait for one index, which is finished even if none of them waits
 * any more: the next one has it at once. Safe for use by many threads.
 */
@ApplicationScoped
class NeighbourIndexes {

  /** Of at most 16 MiB each. */
  private static final int KEPT = 2;

  private static final int QUEUE = 2;

  /** For the forward pass that is under way when the service stops. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Given a lease, and what to do before each forward pass. */
  private final BiFunction<ModelLease, Runnable, Index> maker;

  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(QUEUE),
          task -> {
            Thread made = new Thread(task, "neighbours");
            made.setDaemon(true);
            return made;
          });

  /** In the order of their last use. */
  private final Map<ModelVersion, CompletableFuture<Index>> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  private volatile boolean stopping;

  @Inject
  NeighbourIndexes(LearnedFrom learned) {
    this((lease, beforeEachPass) -> Index.of(learned, lease, beforeEachPass));
  }

  NeighbourIndexes(BiFunction<ModelLease, Runnable, Index> maker) {
    this.maker = maker;
  }

  /**
   * What is kept of a version.
   *
   * @param features of its training pictures
   * @param pictures which they are
   */
  record Index(FeatureIndex features, LearnedPictures pictures) {

    private static Index of(LearnedFrom learned, ModelLease lease, Runnable beforeEachPass) {
      LearnedPictures pictures = learned.of(lease.version());
      try {
        return new Index(
            FeatureIndex.of(lease.model(), pictures.candidates(), beforeEachPass), pictures);
      } catch (PictureNotFoundException | DatasetNotFoundException e) {
        throw LearnedFrom.changed(lease.version()); // Deleted while it was made.
      }
    }
  }

  /**
   * The index of a version that shows its features.
   *
   * @return completes on the computing thread, or is complete already exceptionally with what
   *     {@link LearnedFrom#of} throws
   * @throws OverloadedException if too many other versions wait for theirs
   * @throws ClosedException when the service stops
   */
  synchronized CompletableFuture<Index> of(ModelLease lease) {
    CompletableFuture<Index> known = kept.get(lease.version());
    if (known != null) {
      return known.copy();
    }
    requireServing();
    CompletableFuture<Index> index = new CompletableFuture<>();
    ModelLease own = lease.another();
    try {
      thread.execute(() -> make(own, index));
    } catch (RejectedExecutionException e) {
      own.close();
      throw new OverloadedException("too many versions wait for an index of their features");
    }
    kept.put(lease.version(), index);
    dropEldest();
    return index.copy();
  }

  /** Who waits for the index that is dropped gets it all the same. */
  private void dropEldest() {
    if (kept.size() > KEPT) {
      Iterator<ModelVersion> eldest = kept.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
  private void make(ModelLease lease, CompletableFuture<Index> index) {
    Index made;
    try (lease) {
      made = maker.apply(lease, this::requireServing);
    } catch (RuntimeException | Error e) {
      // Whatever went wrong, those who wait must hear of it, and the next one tries again.
      forget(index);
      index.completeExceptionally(e);
      return;
    }
    index.complete(made);
  }

  private synchronized void forget(CompletableFuture<Index> index) {
    kept.values().removeIf(each -> each == index);
  }

  private void requireServing() {
    if (stopping) {
      throw new ClosedException();
    }
  }

  /** Before the preparation, which finishes the requests that wait for an index. */
  void stop(@Observes @Priority(Serving.STOPS_AFTER_PREPARATION - 2) ShutdownEvent event)
      throws InterruptedException {
    stopping = true;
    thread.shutdown();
    thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
