package io.penderie.search;

import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.LockFile;
import io.penderie.files.UnreadableFileException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The folder of one search: {@code search.json}, {@code progress.json}, and for each run a folder
 * with its events and checkpoints; held by one process at a time.
 */
public final class SearchFolder implements AutoCloseable {

  private static final String PLAN = "search.json";
  private static final String PROGRESS = "progress.json";

  private final Path folder;
  private final LockFile lock;

  private SearchFolder(Path folder, LockFile lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The searches of a home, each in a folder of its name. */
  public static Path ofHome(Path home) {
    return home.resolve("searches");
  }

  /** Whether there is a search to go on with. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(PLAN));
  }

  /**
   * What a search set out to do.
   *
   * @throws SearchException if there is none, or it cannot be read
   */
  public static SearchPlan plan(Path folder) {
    return read(folder.resolve(PLAN), SearchPlan.class);
  }

  /**
   * What a search has come to, also while a process has it.
   *
   * @throws SearchException if it cannot be read
   */
  public static SearchProgress progress(Path folder) {
    return Files.exists(folder.resolve(PROGRESS))
        ? read(folder.resolve(PROGRESS), SearchProgress.class)
        : SearchProgress.NONE;
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return JsonFiles.read(file, type);
    } catch (UnreadableFileException e) {
      throw new SearchException(e.getMessage(), e);
    }
  }

  /**
   * Makes the folder of a new search.
   *
   * @throws FileAlreadyExistsException if there is a search in it
   * @throws SearchException if another process has it
   */
  static SearchFolder create(Path folder, SearchPlan plan) throws IOException {
    Folders.create(folder);
    SearchFolder created = open(folder);
    try {
      if (exists(folder)) {
        throw new FileAlreadyExistsException(
            folder.toString(), null, "holds a search already; --resume goes on with it");
      }
      JsonFiles.write(folder.resolve(PLAN), plan);
      return created;
    } catch (IOException | RuntimeException e) {
      created.close();
      throw e;
    }
  }

  /**
   * Takes a folder.
   *
   * @throws SearchException if another process has it
   */
  static SearchFolder open(Path folder) throws IOException {
    return LockFile.take(folder.resolve(".lock"), Duration.ZERO)
        .map(lock -> new SearchFolder(folder, lock))
        .orElseThrow(() -> new SearchException(folder + " is in use by another search", null));
  }

  void write(SearchProgress progress) throws IOException {
    JsonFiles.write(folder.resolve(PROGRESS), progress);
  }

  /**
   * The folder of one round of a trial.
   *
   * @param rung null where all rounds are one run, which goes on
   */
  Path trial(int number, Integer rung) {
    Path trial = folder.resolve(String.format(Locale.ROOT, "trials/%04d", number));
    return rung == null ? trial : trial.resolve("rung-" + rung);
  }

  Path finalRun(FinalRun run) {
    return folder.resolve(
        String.format(Locale.ROOT, "finals/%04d-seed-%d", run.trial(), run.seed()));
  }

  /** Deletes the checkpoints of a run that does not go on; its events stay. */
  static void forget(Path run) throws IOException {
    Folders.delete(checkpoints(run));
  }

  static Path checkpoints(Path run) {
    return run.resolve("checkpoints");
  }

  static Path events(Path run) {
    return run.resolve("events.jsonl");
  }

  /** Lets other processes in. */
  @Override
  public void close() {
    lock.close();
  }
}
