package io.penderie.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.registry.Folders;
import io.penderie.registry.RegistryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds the folders of all runs. One service at a time owns it, by a lock that ends
 * with its process; nothing is made before the first run is.
 */
final class RunStore implements AutoCloseable {

  /** Folders whose names begin so are being deleted. */
  static final String DOOMED = ".deleted-";

  private static final String UNREADABLE = "The files of this run are damaged: ";

  private final Path folder;
  private final String hidden;
  private FileChannel owned;

  RunStore(Path home) {
    this.folder = home.resolve("training-runs");
    this.hidden = home + "/";
  }

  /** Whether there is anything to find. */
  boolean exists() {
    return Files.isDirectory(folder);
  }

  /**
   * Takes the folder, which is made if it is not there.
   *
   * @return false if another service has it
   */
  synchronized boolean own() throws IOException {
    if (owned != null) {
      return true;
    }
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      return false;
    }
    owned = channel;
    return true;
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another service in this very process, as tests have them.
      return null;
    }
  }

  /** Every run on disk; of those that cannot be read, what can be said of them. */
  List<Run> load() throws IOException {
    List<Run> runs = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        if (name.startsWith(DOOMED)) {
          Folders.delete(entry);
        } else if (RunId.isId(name) && Files.isDirectory(entry)) {
          runs.add(run(new RunFolder(entry), name));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return runs;
  }

  private Run run(RunFolder files, String id) throws IOException {
    try {
      RunRecord record = files.read();
      if (record.id().equals(id)) {
        return new Run(files, record, hidden);
      }
      return new Run(files, damaged(files, id, "run.json is of another run"), hidden);
    } catch (RegistryException e) {
      String fault =
          Files.exists(files.record()) ? "run.json cannot be read" : "run.json is missing";
      return new Run(files, damaged(files, id, fault), hidden);
    }
  }

  /** Nothing is known of it but that it is there; it can be deleted and nothing else. */
  private static RunRecord damaged(RunFolder files, String id, String fault) throws IOException {
    Instant seen = Files.getLastModifiedTime(files.path()).toInstant();
    return new RunRecord(
        id,
        "",
        null,
        null,
        RunState.FAILED,
        UNREADABLE + fault + ".",
        seen,
        seen,
        null,
        seen,
        0,
        null,
        null);
  }

  /** Makes the folder of a new run. */
  Run create(String version, String initialVersion, JsonNode configuration) throws IOException {
    Instant now = Run.now();
    String id = RunId.of(now);
    RunFolder files = new RunFolder(folder.resolve(id));
    try {
      Files.createDirectory(files.path());
    } catch (FileAlreadyExistsException e) {
      return create(version, initialVersion, configuration);
    }
    String name =
        version == null ? configuration.path("architecture").asText() + "-" + id : version;
    RunRecord record = RunRecord.queued(id, name, initialVersion, configuration, now);
    try {
      files.writeConfiguration(configuration);
      files.write(record);
      return new Run(files, record, hidden);
    } catch (IOException e) {
      files.delete();
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (owned != null) {
      owned.close();
      owned = null;
    }
  }
}
