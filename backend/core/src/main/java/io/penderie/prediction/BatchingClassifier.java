package io.penderie.prediction;

import io.penderie.model.InputSpec;
import io.penderie.registry.ActiveModel;
import io.penderie.registry.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Merges concurrent requests into one forward pass.
 *
 * <p>One thread takes the first waiting picture and whatever else waits by then, never waiting for
 * a batch to fill: under light load each picture is computed at once and alone, under heavy load
 * batches grow by themselves. The queue is bounded; a picture that the network can't take fails
 * alone. Closing finishes what was accepted.
 */
public final class BatchingClassifier implements Classifier, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(BatchingClassifier.class.getName());

  private static final Job END = new Job(null, null, 0);

  private final ActiveModel active;
  private final int maxBatch;
  private final BatchListener listener;
  private final BlockingQueue<Job> queue;
  private final Thread thread;

  /** Held shared to offer, alone to close: after closing no job can slip in behind {@link #END}. */
  private final ReadWriteLock door = new ReentrantReadWriteLock();

  private boolean closed;

  private record Job(PreparedPicture picture, CompletableFuture<Prediction> answer, long since) {}

  /**
   * Starts the computing thread.
   *
   * @param active what computes; not closed by this object
   * @param queueCapacity how many pictures may wait, at least 1
   * @param maxBatch how many pictures one forward pass may take, at least 1
   */
  public BatchingClassifier(
      ActiveModel active, int queueCapacity, int maxBatch, BatchListener listener) {
    if (maxBatch < 1) {
      throw new IllegalArgumentException("batches of at most " + maxBatch);
    }
    this.active = active;
    this.maxBatch = maxBatch;
    this.listener = listener;
    this.queue = new ArrayBlockingQueue<>(queueCapacity);
    this.thread = new Thread(this::run, "classifier");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  @Override
  public CompletableFuture<Prediction> classify(PreparedPicture picture) {
    Objects.requireNonNull(picture, "picture");
    Job job = new Job(picture, new CompletableFuture<>(), System.nanoTime());
    door.readLock().lock();
    try {
      if (closed) {
        throw new ClosedException();
      }
      if (!queue.offer(job)) {
        throw new OverloadedException("too many pictures wait to be classified");
      }
    } finally {
      door.readLock().unlock();
    }
    return job.answer;
  }

  /** How many pictures wait now. */
  public int waiting() {
    return queue.size();
  }

  /** Takes no more pictures, finishes those that wait, and returns when the last is answered. */
  @Override
  public void close() {
    boolean first;
    door.writeLock().lock();
    try {
      first = !closed;
      closed = true;
    } finally {
      door.writeLock().unlock();
    }
    boolean interrupted = false;
    boolean told = !first;
    while (thread.isAlive()) {
      try {
        if (!told) {
          queue.put(END);
          told = true;
        }
        thread.join();
      } catch (InterruptedException e) {
        // Those who wait are answered all the same, and the thread must hear of the end.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Job> jobs = new ArrayList<>(maxBatch);
    boolean ended = false;
    while (!ended) {
      try {
        jobs.add(queue.take());
        queue.drainTo(jobs, maxBatch - 1);
        ended = jobs.remove(END);
        compute(jobs);
      } catch (InterruptedException e) {
        // Somebody's dependent stage or listener did that; this thread ends by END alone.
      } finally {
        jobs.clear();
      }
    }
  }

  private void compute(List<Job> jobs) {
    long start = System.nanoTime();
    try (ActiveModel.Lease lease = active.lease()) {
      List<Job> taken = fitting(jobs, lease.model().input());
      if (taken.isEmpty()) {
        return;
      }
      float[][] probabilities =
          lease.model().probabilities(taken.stream().map(job -> job.picture.pixels()).toList());
      long forward = System.nanoTime() - start;
      ModelVersion version = lease.version();
      tell(version.name(), taken.stream().mapToLong(job -> start - job.since).toArray(), forward);
      for (int i = 0; i < probabilities.length; i++) {
        taken.get(i).answer.complete(Prediction.of(version, probabilities[i]));
      }
    } catch (RuntimeException | Error e) {
      // Whatever went wrong, those who wait must hear of it and the thread must live on.
      jobs.forEach(job -> job.answer.completeExceptionally(e));
    }
  }

  /** A listener at fault must not cost anybody an answer. */
  private void tell(String version, long[] queueNanos, long forwardNanos) {
    try {
      listener.onBatch(version, queueNanos, forwardNanos);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "a batch listener failed", e);
    }
  }

  /** Sorts out who gave up waiting and what the network can't take. */
  private static List<Job> fitting(List<Job> jobs, InputSpec input) {
    List<Job> fitting = new ArrayList<>(jobs.size());
    for (Job job : jobs) {
      PreparedPicture picture = job.picture;
      if (picture.width() != input.width() || picture.height() != input.height()) {
        job.answer.completeExceptionally(
            new IllegalArgumentException(
                String.format(
                    "a picture of %dx%d for a network that takes %dx%d",
                    picture.width(), picture.height(), input.width(), input.height())));
      } else if (!job.answer.isDone()) {
        fitting.add(job);
      }
    }
    return fitting;
  }
}
