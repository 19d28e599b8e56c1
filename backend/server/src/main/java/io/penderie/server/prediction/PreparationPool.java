package io.penderie.server.prediction;

import io.penderie.prediction.OverloadedException;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.serving.Serving;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The threads that decode and prepare images, with a bounded queue before them. */
@ApplicationScoped
class PreparationPool {

  private final ThreadPoolExecutor threads;
  private final ServingMetrics metrics;

  PreparationPool(PenderieConfig config, ServingMetrics metrics) {
    this.metrics = metrics;
    int count = config.preparation().threads().orElse(Runtime.getRuntime().availableProcessors());
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.preparation().queue()),
            task -> new Thread(task, "preparation-" + number.incrementAndGet()));
    metrics.gaugeQueue(ServingMetrics.PREPARATION, threads.getQueue(), Collection::size);
  }

  /**
   * Runs a task on one of the threads.
   *
   * @throws OverloadedException if too many wait already
   */
  <T> CompletableFuture<T> submit(Supplier<T> task) {
    try {
      return CompletableFuture.supplyAsync(task, threads);
    } catch (RejectedExecutionException e) {
      metrics.countRejected(ServingMetrics.PREPARATION);
      throw new OverloadedException("too many requests wait for preparation");
    }
  }

  /** What waits was accepted, so it is finished; the classifier is still open then. */
  void finish(@Observes @Priority(Serving.STOPS_AFTER_PREPARATION - 1) ShutdownEvent event)
      throws InterruptedException {

    threads.shutdown();
    if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
