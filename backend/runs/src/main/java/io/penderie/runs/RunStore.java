package io.penderie.runs;

import io.penderie.files.Folders;
import io.penderie.files.LockFile;
import io.penderie.files.UnreadableFileException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that holds the folders of all runs. One service at a time owns it, by a lock that ends
 * with its process; nothing is made before the first run is.
 */
final class RunStore implements AutoCloseable {

  private static final String UNREADABLE = "The files of this run are damaged: ";

  private final Path folder;
  private final String hidden;
  private LockFile owned;

  RunStore(Path home) {
    this.folder = home.resolve("training-runs");
    this.hidden = home + "/";
  }

  /** Whether the folder can be written, or made where it is not there yet. */
  boolean writable() {
    Path nearest = folder.toAbsolutePath();
    while (nearest != null && Files.notExists(nearest)) {
      nearest = nearest.getParent();
    }
    return nearest != null && Files.isWritable(nearest);
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
    if (owned == null) {
      Folders.create(folder);
      owned = LockFile.take(folder.resolve(".lock"), Duration.ZERO).orElse(null);
    }
    return owned != null;
  }

  /** Whether the folder is this service's. */
  synchronized boolean owned() {
    return owned != null;
  }

  /** Every run on disk; of those that cannot be read, what can be said of them. */
  List<Run> load() throws IOException {
    if (owned()) {
      Folders.sweep(folder);
    }
    List<Run> runs = new ArrayList<>();
    for (Path entry : Folders.list(folder)) {
      String name = entry.getFileName().toString();
      if (RunId.isId(name) && Files.isDirectory(entry)) {
        runs.add(run(new RunFolder(entry), name));
      }
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
    } catch (UnreadableFileException e) {
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
        null,
        "",
        null,
        null,
        null,
        RunState.FAILED,
        UNREADABLE + fault + ".",
        seen,
        seen,
        null,
        seen,
        0,
        0,
        null,
        null);
  }

  /** Makes the folder of a new run. */
  Run create(RunWish wish) throws IOException {
    Instant now = Run.now();
    String id = RunId.of(now);
    RunFolder files = new RunFolder(folder.resolve(id));
    try {
      Folders.createNew(files.path());
    } catch (FileAlreadyExistsException e) {
      return create(wish);
    }
    RunRecord record = RunRecord.queued(id, wish, now);
    try {
      files.writeConfiguration(wish.configuration());
      files.write(record);
      return new Run(files, record, hidden);
    } catch (IOException e) {
      files.delete();
      throw e;
    }
  }

  /** Where the configuration of a run is that does not take place. */
  Path estimated() {
    return folder.resolve(".estimated.json");
  }

  @Override
  public synchronized void close() {
    if (owned != null) {
      owned.close();
      owned = null;
    }
  }
}
