package io.penderie.files;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file that one holder has at a time, among all threads of all processes.
 *
 * <p>The lock is one of the operating system, so a process that dies gives it back. It belongs to a
 * whole process, and on POSIX systems the process loses it as soon as it closes <em>any</em>
 * descriptor of the file. So threads take turns before the file is opened, and nothing else in a
 * process may open a file that is held.
 *
 * <p>Nobody asks again and again: the operating system blocks, and a timer closes the channel when
 * patience ends, which wakes the one that waits.
 *
 * <p>A holder may delete the file. Whoever waited for it then has the lock of a file that is gone,
 * which taking notices, and begins anew.
 */
public final class LockFile implements AutoCloseable {

  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /** The files that a thread of this process holds, or asks the operating system for. */
  private static final Set<Path> TURNS = new HashSet<>();

  /** Channels that would take another one's lock away if they were closed. */
  private static final Queue<FileChannel> KEPT_OPEN = new ConcurrentLinkedQueue<>();

  private final Path file;
  private final FileChannel channel;
  private final Object identity;
  private boolean held = true;

  private LockFile(Path file, FileChannel channel, Object identity) {
    this.file = file;
    this.channel = channel;
    this.identity = identity;
  }

  /**
   * Takes the lock of a file, which is made where it is missing.
   *
   * @param patience how long to wait while others hold it; zero asks once
   * @param attributes of a file that is made
   * @return empty if others hold it for that long, or the thread is interrupted, which it stays
   * @throws IOException if the file cannot be made or opened
   */
  public static Optional<LockFile> take(
      Path file, Duration patience, FileAttribute<?>... attributes) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    Path real = real(file);
    if (!takeTurn(real, deadline)) {
      return Optional.empty();
    }
    LockFile taken = null;
    try {
      taken = takeFromProcesses(real, deadline, attributes);
    } finally {
      if (taken == null) {
        endTurn(real);
      }
    }
    return Optional.ofNullable(taken);
  }

  /** The file's content, for reading and writing while it is held; not to be closed. */
  public FileChannel channel() {
    return channel;
  }

  /** Whether the file is still where it was taken; otherwise others may hold one of its name. */
  public boolean isThere() {
    try {
      return identity.equals(identity(file));
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives the lock back; the file stays. */
  @Override
  public synchronized void close() {
    if (held) {
      held = false;
      close(channel);
      endTurn(file);
    }
  }

  /** The one path that all names of a file lead to. */
  private static Path real(Path file) throws IOException {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException e) {
      return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    }
  }

  private static boolean takeTurn(Path file, long deadline) {
    synchronized (TURNS) {
      try {
        while (!TURNS.add(file)) {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            return false;
          }
          TimeUnit.NANOSECONDS.timedWait(TURNS, left);
        }
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private static void endTurn(Path file) {
    synchronized (TURNS) {
      TURNS.remove(file);
      TURNS.notifyAll();
    }
  }

  /** Null if others hold it too long. */
  private static LockFile takeFromProcesses(
      Path file, long deadline, FileAttribute<?>... attributes) throws IOException {
    while (true) {
      // Only of a file that was there before can be told that it is the one that was opened.
      Object identity = identity(file);
      FileChannel channel = FileChannel.open(file, OPTIONS, attributes);
      boolean held = false;
      try {
        if (identity != null) {
          if (!lock(channel, deadline)) {
            return null;
          }
          held = identity.equals(identity(file));
        }
      } finally {
        if (!held && !KEPT_OPEN.contains(channel)) {
          close(channel);
        }
      }
      if (held) {
        return new LockFile(file, channel, identity);
      }
    }
  }

  private static boolean lock(FileChannel channel, long deadline) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return true;
      }
      long left = deadline - System.nanoTime();
      return left > 0 && waitForLock(channel, left);
    } catch (OverlappingFileLockException e) {
      // Held through another class loader of this virtual machine, which takes turns of its own.
      KEPT_OPEN.add(channel);
      return false;
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // runAsync: the timer itself is what is cancelled
  private static boolean waitForLock(FileChannel channel, long nanos) throws IOException {
    AtomicBoolean decided = new AtomicBoolean();
    CompletableFuture<Void> timer =
        CompletableFuture.runAsync(
            () -> {
              // Only if the lock has not been taken in this very moment.
              if (decided.compareAndSet(false, true)) {
                close(channel);
              }
            },
            CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS));
    try {
      channel.lock();
      return decided.compareAndSet(false, true);
    } catch (AsynchronousCloseException | FileLockInterruptionException e) {
      return false;
    } finally {
      timer.cancel(false);
    }
  }

  /** Tells a file from a later one of its name; null if there is none. */
  private static Object identity(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      // Windows has no keys.
      return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing is lost with it, and the descriptor is gone all the same.
      System.getLogger(LockFile.class.getName())
          .log(System.Logger.Level.WARNING, "a lock's file did not close", e);
    }
  }
}
