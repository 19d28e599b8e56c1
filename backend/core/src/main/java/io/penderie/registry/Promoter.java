package io.penderie.registry;

import io.penderie.files.Folders;
import io.penderie.model.TrainedModel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Changes which version answers: one that is loaded and checked takes the place of another,
 * entirely or not at all.
 */
public final class Promoter {

  private final ModelRegistry registry;
  private final RegistryLock lock;

  public Promoter(ModelRegistry registry) {
    this(registry, RegistryEditor.PATIENCE);
  }

  Promoter(ModelRegistry registry, Duration patience) {
    this.registry = registry;
    this.lock = new RegistryLock(registry, patience);
  }

  /**
   * Makes a version the active one of its dataset once it is loaded and checked; nothing changes if
   * it is already.
   *
   * @param expected of a version of the dataset that comes with Penderie
   * @return the loaded version, which belongs to the caller
   * @throws VersionNotFoundException if there is none of that name
   * @throws UnusableVersionException if it cannot answer
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if the change cannot be written
   */
  public Promotion promote(String name, Expectation expected) {
    registry.find(name);
    return lock.aloneFromTheFirst(
        () -> {
          ModelVersion version = registry.find(name);
          ActiveFile file = ActiveFile.of(registry, version);
          Optional<Activation> before = file.known();
          if (before.isPresent() && before.get().version().equals(name)) {
            return activate(file, before.get(), expected, false);
          }
          Activation next =
              before
                  .map(activation -> activation.promoted(name, now()))
                  .orElseGet(() -> new Activation(name, now(), List.of()));
          return activate(file, next, expected, true);
        });
  }

  /** The same of the dataset that comes with Penderie. */
  public Promotion rollback(Expectation expected) {
    return rollback(ActiveFile.of(registry), expected);
  }

  /**
   * Makes the newest previous version of a dataset that people brought the active one again, if it
   * still exists.
   *
   * @param dataset its name
   * @param expected of a version of the dataset that comes with Penderie
   * @return the loaded version, which belongs to the caller
   * @throws NoPreviousVersionException if there is none, or {@code active.json} is damaged
   * @throws UnusableVersionException if it cannot answer
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if the change cannot be written
   */
  public Promotion rollback(String dataset, Expectation expected) {
    if (!Folders.isSafeName(dataset)) {
      throw new NoPreviousVersionException();
    }
    return rollback(ActiveFile.of(registry, dataset), expected);
  }

  private Promotion rollback(ActiveFile file, Expectation expected) {
    return lock.aloneFromTheFirst(
        () -> {
          Activation now = file.known().orElseThrow(NoPreviousVersionException::new);
          return activate(file, now.rolledBack(registry::exists, now()), expected, true);
        });
  }

  private Promotion activate(
      ActiveFile file, Activation next, Expectation expected, boolean changed) {
    ModelVersion version = registry.find(next.version());
    TrainedModel model = LoadCheck.load(version, expected.suiting(version));
    try {
      if (changed) {
        file.write(next);
      }
      return new Promotion(version, model, next, changed);
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  /** To the millisecond, which tells two promotions of one version apart. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
