package io.penderie.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Holds the computing thread after its first forward pass until told to go on, so that a test
 * decides what waits meanwhile.
 */
final class BatchGate implements BatchListener {

  private final Semaphore reached = new Semaphore(0);
  private final CountDownLatch open = new CountDownLatch(1);
  private final List<Integer> sizes = new ArrayList<>();

  @Override
  public synchronized void onBatch(String modelVersion, long[] queueNanos, long forwardNanos) {
    sizes.add(queueNanos.length);
    reached.release();
    try {
      if (!open.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody opened the gate");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns once the computing thread stands at the gate. */
  void awaitThread() throws InterruptedException {
    if (!reached.tryAcquire(60, TimeUnit.SECONDS)) {
      throw new AssertionError("no batch was computed");
    }
  }

  void open() {
    open.countDown();
  }

  /** The sizes of the batches so far; ask after the gate was opened and answers came. */
  synchronized List<Integer> sizes() {
    return List.copyOf(sizes);
  }
}
