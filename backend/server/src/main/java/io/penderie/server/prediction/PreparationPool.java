package io.penderie.server.prediction;

import io.penderie.prediction.ClosedException;
import io.penderie.prediction.OverloadedException;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.metrics.ServingMetrics;
import io.penderie.server.serving.Serving;
import io.penderie.server.upload.RequestWork;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads that decode and prepare images. The requests that they have in hand are bounded, and
 * take turns: a request does one piece of its work, then goes to the end of the queue, so that one
 * picture waits for as many others as there are requests, and not for all pictures of a batch.
 */
@ApplicationScoped
class PreparationPool {

  /** For what is in hand when the service stops. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ThreadPoolExecutor threads;
  private final ServingMetrics metrics;

  /** The most requests in hand: one a thread, and those that wait. */
  private final int most;

  /** The most pictures of batches in hand: all take turns, so with too many all would be late. */
  private final int mostPictures;

  private final AtomicInteger inHand = new AtomicInteger();
  private final AtomicInteger picturesInHand = new AtomicInteger();
  private final Object idle = new Object();

  PreparationPool(PenderieConfig config, ServingMetrics metrics) {
    this.metrics = metrics;
    int count = config.preparation().threads().orElse(Runtime.getRuntime().availableProcessors());
    this.most = count + config.preparation().queue();
    this.mostPictures = Math.max(config.preparation().pictures(), config.limits().batchImages());
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(most),
            task -> new Thread(task, "preparation-" + number.incrementAndGet()));
    metrics.gaugeQueue(
        ServingMetrics.PREPARATION,
        config.preparation().queue(),
        threads.getQueue(),
        Collection::size);
  }

  /**
   * Takes a request in hand until its work ends.
   *
   * @throws OverloadedException if too many are in hand already
   */
  void admit(RequestWork work) {
    if (inHand.incrementAndGet() > most) {
      inHand.decrementAndGet();
      throw full("too many requests wait for preparation");
    }
    boolean begun = false;
    try {
      work.enter(this::leave);
      begun = true;
    } finally {
      if (!begun) {
        leave();
      }
    }
  }

  /**
   * Takes the pictures of a batch in hand.
   *
   * @return gives them back; to be run once, when all of them are prepared or dropped
   * @throws OverloadedException if too many are in hand already
   */
  Runnable admitPictures(int count) {
    if (picturesInHand.addAndGet(count) > mostPictures) {
      picturesInHand.addAndGet(-count);
      throw full("too many pictures of batches wait for preparation");
    }
    return () -> picturesInHand.addAndGet(-count);
  }

  private OverloadedException full(String what) {
    metrics.countRejected(ServingMetrics.PREPARATION);
    return new OverloadedException(what);
  }

  private void leave() {
    if (inHand.decrementAndGet() == 0) {
      synchronized (idle) {
        idle.notifyAll();
      }
    }
  }

  /**
   * Does a piece of a request's work on one of the threads, when it is its turn; unless nobody
   * wants it any more by then.
   *
   * @return completes on that thread, or where the sender's leaving was noticed
   */
  <T> CompletableFuture<T> run(RequestWork work, Supplier<T> piece) {
    Turn<T> turn = new Turn<>(work, piece);
    work.enter();
    try {
      threads.execute(turn);
      work.whenUnwanted(reason -> drop(turn));
    } catch (RejectedExecutionException e) {
      turn.fail(new ClosedException());
    }
    return turn.result;
  }

  /** Whether somebody waits for a turn. */
  boolean isAwaited() {
    return !threads.getQueue().isEmpty();
  }

  /** Whether no request is in hand. */
  boolean isIdle() {
    return inHand.get() == 0;
  }

  private void drop(Turn<?> turn) {
    if (threads.remove(turn)) {
      turn.run();
    }
  }

  /** What waits was accepted, so it is finished; the classifier is still open then. */
  void finish(@Observes @Priority(Serving.STOPS_AFTER_PREPARATION - 1) ShutdownEvent event)
      throws InterruptedException {

    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (idle) {
      // A request goes back to the queue between its pieces, so that is not shut before.
      for (long left = PATIENCE.toMillis();
          inHand.get() > 0 && left > 0;
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
        idle.wait(left);
      }
    }
    threads.shutdownNow();
  }

  /** One piece of work, once. */
  private static final class Turn<T> implements Runnable {
    private final RequestWork work;
    private final Supplier<T> piece;
    private final long since = System.nanoTime();
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Turn(RequestWork work, Supplier<T> piece) {
      this.work = work;
      this.piece = piece;
    }

    @Override
    public void run() {
      work.trace().ended("preparation queue", System.nanoTime() - since);
      work.trace().run(this::work);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
    private void work() {
      T done;
      try {
        work.requireWanted();
        done = piece.get();
      } catch (RuntimeException | Error e) {
        fail(e);
        return;
      }
      result.complete(done);
      work.leave();
    }

    private void fail(Throwable failure) {
      result.completeExceptionally(failure);
      work.leave();
    }
  }
}
