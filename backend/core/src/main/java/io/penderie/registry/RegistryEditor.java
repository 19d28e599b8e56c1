package io.penderie.registry;

import io.penderie.evaluation.Measurement;
import io.penderie.files.Folders;
import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Changes which versions a registry holds: adds and deletes them, entirely or not at all. What is
 * known of one {@link VersionRecords} changes, which one answers {@link Promoter}.
 */
public final class RegistryEditor {

  /** Longer than a load and its warm-up take on a busy machine. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(RegistryEditor.class.getName());

  private final ModelRegistry registry;
  private final RegistryLock lock;

  public RegistryEditor(ModelRegistry registry) {
    this(registry, PATIENCE);
  }

  RegistryEditor(ModelRegistry registry, Duration patience) {
    this.registry = registry;
    this.lock = new RegistryLock(registry, patience);
  }

  /**
   * Adds a version, which appears whole and on the disk, under the name on its card.
   *
   * @param parameters the file of its parameters, which is copied
   * @param test how well it does on the test split
   * @throws FileAlreadyExistsException if something of that name exists
   * @throws IOException if a file cannot be written; there is no version then
   * @throws RegistryBusyException if others change the registry all the while
   */
  public ModelVersion publish(ModelCard card, Path parameters, Measurement test)
      throws IOException {
    Folders.create(registry.folder());
    return lock.alone(
        () ->
            appear(
                card.version(),
                folder -> {
                  ModelVersion made = new ModelVersion(card.version(), folder, card);
                  SyncedFiles.naming(
                      made.parameters(), () -> Files.copy(parameters, made.parameters()));
                  VersionRecords.writeTest(made, test);
                  return VersionExport.make(made);
                }));
  }

  /**
   * Adds a version of another Penderie, with all that is known of it there.
   *
   * @param archive as {@link VersionArchive#write} made it
   * @param name what it is called here
   * @param expected of a version of the dataset that comes with Penderie
   * @throws RefusedVersionException if it is no version
   * @throws UnusableVersionException if it cannot answer
   * @throws VersionExistsException if there is one of that name
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if it cannot be written; there is no version then
   */
  public ModelVersion adopt(Path archive, String name, Expectation expected) {
    return lock.aloneFromTheFirst(
        () -> {
          if (registry.exists(name)) {
            throw new VersionExistsException(name);
          }
          try {
            return appear(name, folder -> VersionArchive.unpack(archive, folder, name, expected));
          } catch (IOException e) {
            throw new RegistryStorageException(registry.folder(), e);
          }
        });
  }

  /** What makes the files of a version, in a folder that nobody sees, all but its card. */
  @FunctionalInterface
  private interface Making {
    ModelVersion in(Path folder) throws IOException;
  }

  private ModelVersion appear(String name, Making making) throws IOException {
    Path folder = registry.folder().resolve(name + VersionNames.UNFINISHED);
    Path target = registry.folder().resolve(name);
    sweep();
    try {
      Files.createDirectory(folder);
      VersionRecords.writeCard(making.in(folder));
      Folders.publish(folder, target);
    } catch (IOException | RuntimeException e) {
      Folders.discard(folder, e);
      throw e;
    }
    return ModelRegistry.open(target);
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
    lock.aloneFromTheFirst(
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
    registry.requireOurs(name);
    if (activeFileOf(name).says(name)) {
      throw new VersionProtectedException(name, VersionProtectedException.Reason.ACTIVE);
    }
  }

  /** A version whose card cannot be read may be any dataset's; the one of Penderie is guarded. */
  private ActiveFile activeFileOf(String name) {
    try {
      return ActiveFile.of(registry, registry.find(name));
    } catch (RegistryException e) {
      return ActiveFile.of(registry);
    }
  }

  /** Among the previous versions: a rollback must not find another version of the same name. */
  private void forget(String name) {
    ActiveFile file = activeFileOf(name);
    file.known()
        .filter(activation -> activation.previous().contains(name))
        .ifPresent(activation -> file.write(activation.without(name)));
  }

  /** In one step: a version is there with all its files or not at all. */
  private void setAside(Path version) {
    try {
      Folders.setAside(version);
    } catch (IOException e) {
      throw new RegistryStorageException(version, e);
    }
  }

  /**
   * Deletes what those have left who were killed while they made or deleted a version.
   *
   * @throws RegistryBusyException if others change the registry all the while
   * @throws RegistryStorageException if it cannot be written
   */
  public void tidy() {
    lock.alone(
        () -> {
          sweep();
          return null;
        });
  }

  /** Whoever makes a version holds the lock: what is unfinished while another does is nobody's. */
  private void sweep() {
    try {
      Folders.sweep(registry.folder());
      for (Path entry : Folders.list(registry.folder())) {
        if (isUnfinished(entry)) {
          Folders.delete(entry);
        }
      }
    } catch (IOException e) {
      // Nobody sees them; the next deletion tries again.
      LOG.log(System.Logger.Level.WARNING, "what was left of a version still takes up room", e);
    }
  }

  /** Whether this is a version that is being made, or was when its maker was killed. */
  private static boolean isUnfinished(Path entry) {
    String name = entry.getFileName().toString();
    return name.endsWith(VersionNames.UNFINISHED)
        && VersionNames.isName(name.substring(0, name.length() - VersionNames.UNFINISHED.length()))
        && !name.equals(ModelRegistry.ACTIVE + VersionNames.UNFINISHED)
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }
}
