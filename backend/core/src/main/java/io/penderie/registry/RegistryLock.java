package io.penderie.registry;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The right to change a registry, among all threads of all processes that use its folder.
 *
 * <p>A lock on a file belongs to a whole process, so threads first take their turn within it.
 * Nobody asks again and again: the operating system blocks, and a timer closes the channel when
 * patience ends, which wakes the one that waits. The file stays when the lock is given back, since
 * deleting it would let two hold "the" lock, each on another file. A process that dies gives its
 * lock back.
 */
final class RegistryLock {

  private static final String FILE = ".lock";

  /** One for all registries of this process; it has one, and changes are rare and short. */
  private static final Semaphore TURN = new Semaphore(1);

  private final Path folder;
  private final Duration patience;

  /**
   * A lock on a registry.
   *
   * @param folder the registry's
   * @param patience how long to wait while others hold it, first in this process and then in others
   */
  RegistryLock(Path folder, Duration patience) {
    this.folder = folder;
    this.patience = patience;
  }

  /**
   * Works while it holds the lock.
   *
   * @throws RegistryBusyException if others hold it too long, or the thread is interrupted
   * @throws RegistryStorageException if the lock's file cannot be made
   */
  <T> T hold(Supplier<T> work) {
    try {
      if (!TURN.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new RegistryBusyException(folder, patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryBusyException(folder, patience);
    }
    try {
      return holdAgainstProcesses(work);
    } finally {
      TURN.release();
    }
  }

  private <T> T holdAgainstProcesses(Supplier<T> work) {
    Path file = folder.resolve(FILE);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    }
    try {
      lock(file, channel);
      return work.get();
    } finally {
      close(channel);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // runAsync: the timer itself is what is cancelled
  private void lock(Path file, FileChannel channel) {
    AtomicBoolean decided = new AtomicBoolean();
    CompletableFuture<Void> timer =
        CompletableFuture.runAsync(
            () -> {
              // Only if the lock has not been taken in this very moment.
              if (decided.compareAndSet(false, true)) {
                close(channel);
              }
            },
            CompletableFuture.delayedExecutor(patience.toNanos(), TimeUnit.NANOSECONDS));
    try {
      channel.lock();
      if (!decided.compareAndSet(false, true)) {
        throw new RegistryBusyException(folder, patience);
      }
    } catch (AsynchronousCloseException
        | FileLockInterruptionException
        | OverlappingFileLockException e) {
      throw new RegistryBusyException(folder, patience);
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    } finally {
      timer.cancel(false);
    }
  }

  /** Gives the lock back. */
  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written through it, and the descriptor is gone all the same.
      System.getLogger(RegistryLock.class.getName())
          .log(System.Logger.Level.WARNING, "the registry's lock file did not close", e);
    }
  }
}
