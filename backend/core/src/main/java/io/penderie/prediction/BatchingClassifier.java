package io.penderie.prediction;

import io.penderie.model.InputSpec;
import io.penderie.model.TrainedModel;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingVote;
import io.penderie.picture.PlanarPicture;
import io.penderie.registry.ModelVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Merges concurrent requests into one forward pass.
 *
 * <p>One thread takes the first waiting picture and whatever else waits by then, never waiting for
 * a batch to fill: under light load each picture is computed at once and alone, under heavy load
 * batches grow by themselves. Each picture brings the lease of the model that it was prepared for;
 * what waits for different models is computed one model after the other, so that there is one
 * computing thread and one bounded queue whatever answers. Closing finishes what was accepted.
 *
 * <p>A forward pass that fails is tried again picture by picture, so that a picture which no
 * network bears fails alone. An {@link Error} ends the thread: what it held fails, and another
 * thread takes over the queue, see {@link #computes}.
 */
public final class BatchingClassifier implements Classifier, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(BatchingClassifier.class.getName());

  private static final Job END = new Job(null, null, null, null, 0);

  private final int maxBatch;
  private final BatchListener listener;
  private final Runnable warmUp;
  private final BlockingQueue<Job> queue;

  /** Down when the thread that took {@link #END} has answered all that came before it. */
  private final CountDownLatch finished = new CountDownLatch(1);

  private volatile boolean computes = true;

  /** Held shared to offer, alone to close: after closing no job can slip in behind {@link #END}. */
  private final ReadWriteLock door = new ReentrantReadWriteLock();

  private boolean closed;

  private record Job(
      List<Reading> readings,
      ModelLease lease,
      PassListener listener,
      CompletableFuture<Prediction> answer,
      long since) {}

  /**
   * Starts the computing thread.
   *
   * @param queueCapacity how many pictures may wait, at least 1
   * @param maxBatch after how many pictures, each reading counted, no further one is taken into a
   *     forward pass, at least 1
   */
  public BatchingClassifier(int queueCapacity, int maxBatch, BatchListener listener) {
    this(queueCapacity, maxBatch, listener, () -> {});
  }

  /**
   * Starts the computing thread.
   *
   * @param warmUp what a thread that takes over from a failed one computes first
   */
  public BatchingClassifier(
      int queueCapacity, int maxBatch, BatchListener listener, Runnable warmUp) {
    if (maxBatch < 1) {
      throw new IllegalArgumentException("batches of at most " + maxBatch);
    }
    this.maxBatch = maxBatch;
    this.listener = listener;
    this.warmUp = warmUp;
    this.queue = new ArrayBlockingQueue<>(queueCapacity);
    start(this::run);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "classifier");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public CompletableFuture<Prediction> classify(List<Reading> readings, ModelLease lease) {
    return classify(readings, lease, PassListener.NONE);
  }

  /** Like {@link #classify(List, ModelLease)}, and tells of the forward pass. */
  public CompletableFuture<Prediction> classify(
      List<Reading> readings, ModelLease lease, PassListener passes) {
    Objects.requireNonNull(lease, "lease");
    boolean accepted = false;
    try {
      readings.forEach(reading -> requireFit(reading.picture(), lease.model().input()));
      Job job =
          new Job(
              List.copyOf(readings), lease, passes, new CompletableFuture<>(), System.nanoTime());
      enqueue(job);
      accepted = true;
      return job.answer;
    } finally {
      if (!accepted) {
        lease.close();
      }
    }
  }

  private void enqueue(Job job) {
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
  }

  private static void requireFit(PlanarPicture picture, InputSpec input) {
    if (picture.width() != input.width()
        || picture.height() != input.height()
        || picture.channels() != input.channels()) {
      throw new IllegalArgumentException(
          String.format(
              "a picture of %d x %dx%d for a network that takes %d x %dx%d",
              picture.channels(),
              picture.width(),
              picture.height(),
              input.channels(),
              input.width(),
              input.height()));
    }
  }

  /** How many pictures wait now. */
  public int waiting() {
    return queue.size();
  }

  /**
   * Whether the thread that computes is a sound one: false from when one has failed until the next
   * has computed something.
   */
  public boolean computes() {
    return computes;
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
    boolean waiting = true;
    while (waiting) {
      try {
        if (!told) {
          queue.put(END);
          told = true;
        }
        finished.await();
        waiting = false;
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
        ended = take(jobs);
        compute(jobs);
      } catch (InterruptedException e) {
        // Somebody's dependent stage or listener did that; this thread ends by END alone.
      } catch (RuntimeException | Error e) {
        fail(jobs, e);
        if (!ended) {
          handOver(e);
          return;
        }
      } finally {
        jobs.clear();
      }
    }
    finished.countDown();
  }

  /** Those who wait must hear of it, whatever went wrong. */
  private static void fail(List<Job> jobs, Throwable failure) {
    for (Job job : jobs) {
      job.answer.completeExceptionally(failure);
      job.lease.close();
    }
  }

  private void handOver(Throwable failure) {
    computes = false;
    LOG.log(
        System.Logger.Level.ERROR, "the computing thread has failed; another takes over", failure);
    try {
      start(this::takeOver);
    } catch (Error e) {
      // No thread is to be had; better this one than none.
      takeOver();
    }
  }

  private void takeOver() {
    try {
      warmUp.run();
      computes = true;
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "the warm-up of the computing thread has failed", e);
    }
    run();
  }

  /** Waits for one, and takes what waits behind it; returns whether the end was among them. */
  private boolean take(List<Job> jobs) throws InterruptedException {
    int pictures = 0;
    for (Job job = queue.take(); job != null; job = pictures < maxBatch ? queue.poll() : null) {
      if (job.equals(END)) {
        return true;
      }
      jobs.add(job);
      pictures += job.readings.size();
    }
    return false;
  }

  private void compute(List<Job> jobs) {
    Map<TrainedModel, List<Job>> byModel = new LinkedHashMap<>();
    for (Job job : jobs) {
      if (job.answer.isDone()) {
        job.lease.close(); // Who asked gave up waiting.
      } else {
        byModel.computeIfAbsent(job.lease.model(), model -> new ArrayList<>()).add(job);
      }
    }
    byModel.forEach(this::compute);
  }

  /** Leases end whatever happens, with an Error those of all that the thread holds. */
  private void compute(TrainedModel model, List<Job> jobs) {
    long start = System.nanoTime();
    List<ReadingVote> votes;
    try {
      votes = ReadingVote.ask(model, jobs.stream().map(Job::readings).toList());
    } catch (RuntimeException e) {
      computeSingly(model, jobs, e);
      return;
    }
    long forward = System.nanoTime() - start;
    computes = true;
    ModelVersion version = jobs.get(0).lease.version();
    tell(version.name(), jobs, start, forward);
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      try (job.lease) {
        job.answer.complete(Prediction.of(version, votes.get(i), model.calibration()));
      } catch (RuntimeException e) {
        job.answer.completeExceptionally(e);
      }
    }
  }

  /** After a failed forward pass: one picture that it does not bear must not cost the others. */
  private void computeSingly(TrainedModel model, List<Job> jobs, RuntimeException failure) {
    if (jobs.size() == 1) {
      fail(jobs, failure);
    } else {
      jobs.forEach(job -> compute(model, List.of(job)));
    }
  }

  /** A listener at fault must not cost anybody an answer. */
  private void tell(String version, List<Job> jobs, long start, long forwardNanos) {
    try {
      // Before the other, which is of the whole batch and may take a moment.
      jobs.forEach(job -> job.listener.onPass(start - job.since, forwardNanos, jobs.size()));
      listener.onBatch(
          version, jobs.stream().mapToLong(job -> start - job.since).toArray(), forwardNanos);
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "a batch listener failed", e);
    }
  }
}
