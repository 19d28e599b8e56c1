package io.penderie.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things with several threads and hands the results on in the things' order, few of
 * them waiting at a time; for one thread that puts in and takes out.
 */
public final class InTurn<T, R> implements AutoCloseable {

  /** For each thread one that it works on and some that wait. */
  private static final int WAITING = 4;

  private final ExecutorService threads;
  private final int most;
  private final Function<T, R> work;
  private final Consumer<R> results;
  private final Deque<Future<R>> begun = new ArrayDeque<>();

  /**
   * Begins.
   *
   * @param threads how many, at least 1
   * @param results is given each result, by the thread that puts in
   */
  InTurn(int threads, Function<T, R> work, Consumer<R> results) {
    this(threads, threads * WAITING, work, results);
  }

  /**
   * Begins.
   *
   * @param threads how many, at least 1
   * @param most how many may be in at a time: enough that the threads have work while results are
   *     taken
   * @param results is given each result, by the thread that puts in
   */
  public InTurn(int threads, int most, Function<T, R> work, Consumer<R> results) {
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "pictures");
              thread.setDaemon(true);
              return thread;
            });
    this.most = most;
    this.work = work;
    this.results = results;
  }

  /** Puts one in, once there is room; what goes wrong with an earlier one is thrown here. */
  public void add(T thing) {
    if (begun.size() == most) {
      takeOut();
    }
    begun.add(threads.submit(() -> work.apply(thing)));
  }

  /** Waits for all that are in. */
  public void finish() {
    while (!begun.isEmpty()) {
      takeOut();
    }
  }

  private void takeOut() {
    try {
      results.accept(begun.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted before all pictures were done", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
