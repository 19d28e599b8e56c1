package io.penderie.registry;

import io.penderie.files.Folders;
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

  /** The folder of the files of datasets that people brought; no version's name. */
  private static final String OWN = ".active";

  private final Path file;
  private final Supplier<Optional<String>> byDefault;

  private ActiveFile(Path file, Supplier<Optional<String>> byDefault) {
    this.file = file;
    this.byDefault = byDefault;
  }

  /** Of the dataset that comes with Penderie; until one is promoted its default is active. */
  static ActiveFile of(ModelRegistry registry) {
    return new ActiveFile(
        registry.folder().resolve(ModelRegistry.ACTIVE), registry::defaultVersion);
  }

  /** Of a dataset that people brought; until one is promoted the newest that knows it is active. */
  static ActiveFile of(ModelRegistry registry, String dataset) {
    return new ActiveFile(
        registry.folder().resolve(OWN).resolve(dataset + ".json"),
        () -> registry.newestOf(dataset));
  }

  /**
   * Of the dataset that a version learned from.
   *
   * @throws RegistryException if no dataset can be called as its card says
   */
  static ActiveFile of(ModelRegistry registry, ModelVersion version) {
    ModelCard.Data data = version.card().data();
    if (!data.isOwn()) {
      return of(registry);
    }
    if (!Folders.isSafeName(data.name())) {
      throw new RegistryException(
          version.name() + ": its card names a dataset that there cannot be");
    }
    return of(registry, data.name());
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

  /** Whether the file says that this version is active; not if it is damaged. */
  boolean says(String version) {
    return Files.exists(file)
        && known().map(Activation::version).filter(version::equals).isPresent();
  }
}
