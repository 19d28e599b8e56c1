package io.penderie.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Metrics that can hold up the thread that runs the network and those that prepare, so that tests
 * fill their queues for sure, and that count what those have done.
 */
@Alternative
@Singleton
public class GatedMetrics extends ServingMetrics {

  private volatile CountDownLatch arrived = new CountDownLatch(0);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch rejections = new CountDownLatch(0);

  private final Semaphore arrivals = new Semaphore(0);
  private final Semaphore abandoned = new Semaphore(0);
  private final AtomicInteger prepared = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private volatile Semaphore preparations = unlimited();

  GatedMetrics(MeterRegistry registry) {
    super(registry);
  }

  /** From now on the computing thread stops behind its next forward pass. */
  public void shut() {
    arrived = new CountDownLatch(1);
    gate = new CountDownLatch(1);
  }

  /** Returns when the computing thread stands still. */
  public void awaitArrival() throws InterruptedException {
    arrived.await();
  }

  public void open() {
    gate.countDown();
  }

  /** From now on each preparation waits until {@link #letPrepare} lets it. */
  public void holdPreparations() {
    arrivals.drainPermits();
    abandoned.drainPermits();
    prepared.set(0);
    answered.set(0);
    preparations = new Semaphore(0);
  }

  /** Returns when another preparation has begun or waits to. */
  public void awaitPreparation() throws InterruptedException {
    arrivals.acquire();
  }

  /** Lets so many of them go on. */
  public void letPrepare(int count) {
    preparations.release(count);
  }

  /** Lets all go on, those that wait too. */
  public void letAllPrepare() {
    Semaphore before = preparations;
    preparations = unlimited();
    before.release(Integer.MAX_VALUE / 2);
  }

  /** Returns when so many more requests were given up. */
  public void awaitAbandoned(int count) throws InterruptedException {
    abandoned.acquire(count);
  }

  /** Pictures prepared since they were held. */
  public int prepared() {
    return prepared.get();
  }

  /** Pictures that went through the network since then. */
  public int answered() {
    return answered.get();
  }

  private static Semaphore unlimited() {
    return new Semaphore(Integer.MAX_VALUE / 2);
  }

  /** Counts rejections from now on. */
  public void expectRejections(int count) {
    rejections = new CountDownLatch(count);
  }

  /** Returns when as many as expected were rejected. */
  public void awaitRejections() throws InterruptedException {
    rejections.await();
  }

  @Override
  public void onBatch(String modelVersion, long[] queueNanos, long forwardNanos) {
    super.onBatch(modelVersion, queueNanos, forwardNanos);
    answered.addAndGet(queueNanos.length);
    arrived.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public <T> T timePreparation(Supplier<T> work) {
    arrivals.release();
    preparations.acquireUninterruptibly();
    T done = super.timePreparation(work);
    prepared.incrementAndGet();
    return done;
  }

  @Override
  public void countAbandoned(String why) {
    super.countAbandoned(why);
    abandoned.release();
  }

  @Override
  public void countRejected(String queue) {
    super.countRejected(queue);
    rejections.countDown();
  }
}
