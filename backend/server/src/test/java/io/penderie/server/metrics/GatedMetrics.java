package io.penderie.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/**
 * Metrics that can hold up the thread that runs the network, so that tests fill its queue for sure.
 */
@Alternative
@Singleton
public class GatedMetrics extends ServingMetrics {

  private volatile CountDownLatch arrived = new CountDownLatch(0);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch rejections = new CountDownLatch(0);

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
    arrived.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void countRejected(String queue) {
    super.countRejected(queue);
    rejections.countDown();
  }
}
