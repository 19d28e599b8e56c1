package io.penderie.registry;

import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.LockFile;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes a registry: promotes, rolls back, deletes. Each takes place alone, among all threads and
 * processes, and entirely or not at all; whoever reads meanwhile sees the state before or after.
 */
public final class RegistryEditor {

  /** Longer than a load and its warm-up take on a busy machine. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(RegistryEditor.class.getName());

  private static final String LOCK = ".lock";

  private final ModelRegistry registry;
  private final Duration patience;

  public RegistryEditor(ModelRegistry registry) {
    this(registry, PATIENCE);
  }

  /**
   * An editor that gives up sooner or later than usual.
   *
   * @param patience how long to wait while others change the registry
   */
  public RegistryEditor(ModelRegistry registry, Duration patience) {
    this.registry = registry;
    this.patience = patience;
  }

  /**
   * Makes a version the active one once it is loaded and checked; nothing changes if it is already.
   *
   * @return the loaded version, which belongs to the caller
   * @throws VersionNotFoundException if there is none of that name
   * @throws UnusableVersionException if it cannot answer
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if the change cannot be written
   */
  public Promotion promote(String name, Expectation expected) {
    registry.find(name);
    return locked(
        () -> {
          Optional<Activation> before = replaceable();
          if (before.isPresent() && before.get().version().equals(name)) {
            return activate(before.get(), expected, false);
          }
          Activation next =
              before
                  .map(activation -> activation.promoted(name, now()))
                  .orElseGet(() -> new Activation(name, now(), List.of()));
          return activate(next, expected, true);
        });
  }

  /**
   * Makes the newest previous version that still exists the active one again.
   *
   * @return the loaded version, which belongs to the caller
   * @throws NoPreviousVersionException if there is none
   * @throws UnusableVersionException if it cannot answer
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if the change cannot be written
   */
  public Promotion rollback(Expectation expected) {
    return locked(
        () -> activate(registry.activation().rolledBack(registry::exists, now()), expected, true));
  }

  /**
   * Deletes a version that is neither active nor built in, damaged or not.
   *
   * @throws VersionNotFoundException if there is none of that name
   * @throws VersionProtectedException if it must not be deleted
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if its folder cannot be moved away
   */
  public void delete(String name) {
    requireThere(name);
    locked(
        () -> {
          requireThere(name);
          requireUnprotected(name);
          forget(name);
          setAside(registry.folder(name));
          sweep();
          return name;
        });
  }

  private void requireThere(String name) {
    if (!registry.exists(name)) {
      throw new VersionNotFoundException(name);
    }
  }

  private void requireUnprotected(String name) {
    if (registry.isBuiltIn(name)) {
      throw new VersionProtectedException(name, VersionProtectedException.Reason.BUILT_IN);
    }
    if (registry.findActivation().map(Activation::version).filter(name::equals).isPresent()) {
      throw new VersionProtectedException(name, VersionProtectedException.Reason.ACTIVE);
    }
  }

  /** Among the previous versions: a rollback must not find another version of the same name. */
  private void forget(String name) {
    registry
        .findActivation()
        .filter(activation -> activation.previous().contains(name))
        .ifPresent(activation -> write(activation.without(name)));
  }

  /** What is active now; none if the file is damaged, which promoting a version by name mends. */
  private Optional<Activation> replaceable() {
    try {
      return registry.findActivation();
    } catch (RegistryException e) {
      LOG.log(System.Logger.Level.WARNING, "the previous versions are lost: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Promotion activate(Activation next, Expectation expected, boolean changed) {
    ModelVersion version = registry.find(next.version());
    TrainedModel model = LoadCheck.load(version, expected);
    try {
      if (changed) {
        write(next);
      }
      return new Promotion(version, model, next, changed);
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  private void write(Activation activation) {
    Path file = registry.activeFile();
    try {
      JsonFiles.write(file, activation);
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    }
  }

  /** In one step: a version is there with all its files or not at all. */
  private void setAside(Path version) {
    try {
      Folders.setAside(version);
    } catch (IOException e) {
      throw new RegistryStorageException(version, e);
    }
  }

  private void sweep() {
    try {
      Folders.sweep(registry.folder());
    } catch (IOException e) {
      // The version itself is gone; the next deletion tries again.
      LOG.log(System.Logger.Level.WARNING, "a deleted version still takes up room", e);
    }
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private <T> T locked(Supplier<T> work) {
    try (LockFile held = lock()) {
      return work.get();
    }
  }

  private LockFile lock() {
    Path file = registry.folder().resolve(LOCK);
    try {
      return LockFile.take(file, patience)
          .orElseThrow(() -> new RegistryBusyException(registry.folder(), patience));
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    }
  }

  /** To the millisecond, which tells two promotions of one version apart. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
