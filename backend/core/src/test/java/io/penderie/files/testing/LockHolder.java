package io.penderie.files.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process of its own that holds the lock of a file until its standard input ends. */
public final class LockHolder implements AutoCloseable {

  private final Process process;

  private LockHolder(Process process) {
    this.process = process;
  }

  /** Starts the process and returns once it holds the lock. */
  public static LockHolder start(Path file) throws IOException {
    Process process = launch(file, "hold");
    if (process.getInputStream().read() != 'h') {
      throw new IOException("the lock's holder did not start");
    }
    return new LockHolder(process);
  }

  /** Whether another process than this one would get the lock now. */
  public static boolean couldTake(Path file) throws IOException {
    Process process = launch(file, "try");
    try {
      int answer = process.getInputStream().read();
      if (answer < 0) {
        throw new IOException("the lock's prober did not start");
      }
      return answer == 'h';
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process launch(Path file, String what) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            file.toString(),
            what)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Lets it end by itself. */
  public void release() throws IOException {
    process.getOutputStream().close();
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }

  /** Holds the lock on the file that is the first argument, or tries to. */
  public static void main(String[] arguments) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = arguments[1].equals("hold") ? channel.lock() : channel.tryLock()) {
      System.out.print(lock == null ? "taken" : "held");
      System.out.flush();
      while (System.in.read() >= 0) {
        // Until whoever started this is done.
      }
    }
  }
}
