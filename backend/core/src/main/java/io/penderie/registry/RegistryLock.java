package io.penderie.registry;

import io.penderie.files.Folders;
import io.penderie.files.LockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whoever changes a registry holds its lock. So each change takes place alone, among all threads
 * and processes that use the folder; whoever reads meanwhile sees the state before or after.
 */
final class RegistryLock {

  private static final String FILE = ".lock";

  private final Path folder;
  private final Duration patience;

  /**
   * The lock of a registry.
   *
   * @param patience how long to wait while others change it
   */
  RegistryLock(ModelRegistry registry, Duration patience) {
    this.folder = registry.folder();
    this.patience = patience;
  }

  /** Something that is done while the lock is held. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does it once nobody else changes the registry. */
  @SuppressWarnings("try") // The lock is held, not used.
  <T, E extends Exception> T alone(Work<T, E> work) throws E {
    try (LockFile held = lock()) {
      return work.run();
    }
  }

  /** The same where there may be no folder yet, as in a new home beside a release. */
  <T, E extends Exception> T aloneFromTheFirst(Work<T, E> work) throws E {
    try {
      Folders.create(folder);
    } catch (IOException e) {
      throw new RegistryStorageException(folder, e);
    }
    return alone(work);
  }

  private LockFile lock() {
    Path file = folder.resolve(FILE);
    try {
      return LockFile.take(file, patience)
          .orElseThrow(() -> new RegistryBusyException(folder, patience));
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    }
  }
}
