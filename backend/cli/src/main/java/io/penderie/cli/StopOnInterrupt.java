package io.penderie.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl-C and SIGTERM into a wish that a run can grant at its next batch.
 *
 * <p>The virtual machine's end waits until the run closes this object, a minute at most.
 */
final class StopOnInterrupt implements BooleanSupplier, AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::waitForRun, "stop-on-interrupt");
  private volatile boolean wanted;

  StopOnInterrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Wishes for the run's end without a signal. */
  void request() {
    wanted = true;
  }

  /** Waits for the run's end, so long at most; false if it has not come. */
  boolean runEnds(int seconds) throws InterruptedException {
    return ended.await(seconds, TimeUnit.SECONDS);
  }

  @Override
  public boolean getAsBoolean() {
    return wanted;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!wanted) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The virtual machine began to end in this very moment; the hook finds the latch open.
      }
    }
  }

  private void waitForRun() {
    wanted = true;
    try {
      boolean unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
