package io.penderie.registry;

import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Which version of a dataset is the active one: a file, once somebody has promoted one. */
final class ActiveFile {

  private static final System.Logger LOG = System.getLogger(ActiveFile.class.getName());

  private final Path file;
  private final Supplier<Optional<String>> byDefault;

  /**
   * Reads nothing yet.
   *
   * @param byDefault the version that is active until one is promoted
   */
  ActiveFile(Path file, Supplier<Optional<String>> byDefault) {
    this.file = file;
    this.byDefault = byDefault;
  }

  /**
   * Which version is active, whether it exists or not; empty if none ever was.
   *
   * @throws RegistryException if the file cannot be read
   */
  Optional<Activation> find() {
    if (!Files.exists(file)) {
      return byDefault.get().map(Activation::ofDefault);
    }
    try {
      return Optional.of(JsonFiles.read(file, Activation.class));
    } catch (UnreadableFileException e) {
      throw new RegistryException(e.getMessage(), e);
    }
  }

  /**
   * The same, but empty too if the file is damaged, which the next promotion mends; the log says
   * so.
   */
  Optional<Activation> known() {
    try {
      return find();
    } catch (RegistryException e) {
      LOG.log(System.Logger.Level.WARNING, "which version is active is lost: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Writes it; only while the registry's lock is held.
   *
   * @throws RegistryStorageException if it cannot be written
   */
  void write(Activation activation) {
    try {
      Files.createDirectories(file.getParent());
      JsonFiles.write(file, activation);
    } catch (IOException e) {
      throw new RegistryStorageException(file, e);
    }
  }

  /** Its path. */
  Path path() {
    return file;
  }
}
