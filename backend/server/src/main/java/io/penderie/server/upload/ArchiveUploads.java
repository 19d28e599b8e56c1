package io.penderie.server.upload;

import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import io.penderie.files.ScratchFolder;
import io.penderie.prediction.OverloadedException;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import io.penderie.server.problem.SenderGoneException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Archives on their way in. Each is written to a file beside the datasets, within a size and a
 * rate, and is gone when its work ends; what a killed service left is cleared by the next one. Few
 * at a time, since each keeps a thread.
 */
@ApplicationScoped
public class ArchiveUploads {

  private static final Logger LOG = Logger.getLogger(ArchiveUploads.class);

  private static final int MOST_AT_ONE_TIME = 2;

  /** So long an archive may come more slowly than the rate. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Bytes a second that it must have come at, over all, after that: 1 GB in five hours. */
  private static final long RATE = 64 << 10;

  private static final int CHUNK = 64 << 10;

  private final Path folder;
  private final long limit;
  private final Semaphore places = new Semaphore(MOST_AT_ONE_TIME);
  private Path scratch;

  ArchiveUploads(PenderieConfig config) {
    this.folder = config.home().resolve("datasets");
    this.limit = config.datasets().archive().asLongValue();
  }

  /** What is done with an archive. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Path file) throws IOException;
  }

  /**
   * Takes one in and does something with it.
   *
   * @param announced how many bytes it says to have; null if it does not say
   * @throws OverloadedException if others are on their way
   * @throws ProblemException if it is too large, or comes too slowly
   */
  public <T> T with(InputStream body, String announced, Work<T> work) throws IOException {
    return with(body, announced, limit, work);
  }

  /**
   * The same of archives that have a bound of their own.
   *
   * @param most how many bytes one may have
   */
  public <T> T with(InputStream body, String announced, long most, Work<T> work)
      throws IOException {
    if (announced != null && (announced.length() > 18 || Long.parseLong(announced) > most)) {
      throw tooLarge(most);
    }
    if (!places.tryAcquire()) {
      throw new OverloadedException("other archives are on their way");
    }
    try {
      Path file = file();
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          receive(body, out, most);
        } catch (IOException e) {
          throw full(e);
        }
        return work.with(file);
      } finally {
        Files.delete(file);
      }
    } finally {
      places.release();
    }
  }

  private static void receive(InputStream body, OutputStream out, long most) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long received = 0;
    long start = System.nanoTime();
    for (int count = read(body, chunk); count >= 0; count = read(body, chunk)) {
      received += count;
      if (received > most) {
        throw tooLarge(most);
      }
      Duration age = Duration.ofNanos(System.nanoTime() - start);
      if (age.compareTo(GRACE) > 0 && received < RATE * age.toSeconds()) {
        throw new ProblemException(
            ProblemType.SLOW_BODY,
            "The archive came at less than " + RATE + " bytes a second.",
            Map.of("Connection", "close"));
      }
      out.write(chunk, 0, count);
    }
    if (received == 0) {
      throw new ProblemException(
          ProblemType.EMPTY_BODY, "The request has no body; send an archive.");
    }
  }

  private static ProblemException tooLarge(long most) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        "The archive is too large; at most " + most + " bytes are taken at once.");
  }

  private static int read(InputStream body, byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (IOException e) {
      throw new SenderGoneException(); // Or silent for longer than anybody waits.
    }
  }

  private Path file() {
    try {
      return Files.createTempFile(scratch(), "archive-", "");
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static ProblemException full(IOException failure) {
    LOG.warnf("an archive cannot be kept: %s", FileFaults.reason(failure));
    return new ProblemException(
        ProblemType.STORAGE_FAILED,
        "The folder of the datasets cannot be written; the log says why.");
  }

  private synchronized Path scratch() throws IOException {
    if (scratch == null) {
      Folders.create(folder);
      scratch = ScratchFolder.make(folder, ".uploads-");
    }
    return scratch;
  }
}
