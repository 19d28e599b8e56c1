package io.penderie.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A folder for what one process needs while it runs. A killed process leaves its own; the next one
 * that asks for such a folder in the same place deletes it. That nobody has it any more is told by
 * a lock that ends with its process.
 */
public final class ScratchFolder {

  private static final String LOCK = ".lock";

  /** Until the process ends: a lock that nobody refers to is collected, and lost. */
  private static final Queue<LockFile> HELD = new ConcurrentLinkedQueue<>();

  private ScratchFolder() {}

  /**
   * Makes a folder that is this process's until it ends.
   *
   * @param place where; it exists
   * @param prefix how the folder's name begins
   * @throws IOException if it cannot be made
   */
  public static Path make(Path place, String prefix) throws IOException {
    sweep(place, prefix);
    while (true) {
      Path folder = place.resolve(prefix + UUID.randomUUID());
      Path file = place.resolve(folder.getFileName() + LOCK);
      Optional<LockFile> lock = LockFile.take(file, Duration.ZERO);
      // Otherwise another process has swept here between the file and its lock.
      if (lock.isPresent()) {
        HELD.add(lock.get());
        Files.createDirectory(folder);
        // In the order of the last; what is in it is gone by then.
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
        return folder;
      }
    }
  }

  private static void sweep(Path place, String prefix) throws IOException {
    for (Path entry : Folders.list(place)) {
      String name = entry.getFileName().toString();
      if (name.startsWith(prefix)
          && name.endsWith(LOCK)
          && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        try {
          deleteAbandoned(entry, name.substring(0, name.length() - LOCK.length()));
        } catch (IOException e) {
          // Another user's; theirs to delete.
        }
      }
    }
  }

  private static void deleteAbandoned(Path file, String folder) throws IOException {
    Optional<LockFile> lock = LockFile.take(file, Duration.ZERO);
    if (lock.isPresent()) {
      try (LockFile held = lock.get()) {
        if (held.isThere()) {
          Folders.delete(file.resolveSibling(folder));
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
