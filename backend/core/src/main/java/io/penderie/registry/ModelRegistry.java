package io.penderie.registry;

import io.penderie.dataset.Sha256;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The trained networks in a folder, one sub-folder each, and the name of the active one in {@code
 * active.json}.
 */
public final class ModelRegistry {

  private static final String ACTIVE = "active.json";

  /** Folders whose name ends like this are still being made, and no versions yet. */
  private static final String UNFINISHED = ".unfinished";

  /** Folders whose name ends like this hold the checkpoints of a run beside its version. */
  private static final String CHECKPOINTS = ".checkpoints";

  /** Names that are safe as folder names everywhere and cannot leave the registry's folder. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  private final Path folder;

  public ModelRegistry(Path folder) {
    this.folder = folder;
  }

  /** The registry below Penderie's home. */
  public static ModelRegistry ofHome(Path home) {
    return new ModelRegistry(home.resolve("models"));
  }

  /**
   * Whether a version may be called so: lower-case letters, digits, dots, underscores and hyphens,
   * at most 100, a letter or digit first, and not ending in {@code .unfinished} or {@code
   * .checkpoints}.
   */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches()
        && !name.endsWith(UNFINISHED)
        && !name.endsWith(CHECKPOINTS);
  }

  /**
   * Where a version of that name has its files, whether it exists or not.
   *
   * @throws VersionNotFoundException if no version can have that name
   */
  public Path folder(String name) {
    if (!isName(name)) {
      throw new VersionNotFoundException(name);
    }
    return folder.resolve(name);
  }

  /**
   * All versions, by name; those that {@link #find} finds.
   *
   * @throws RegistryException if the folder or a card cannot be read
   */
  public List<ModelVersion> versions() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> isName(entry.getFileName().toString()))
          .filter(entry -> Files.exists(entry.resolve(ModelVersion.CARD)))
          .sorted()
          .map(ModelRegistry::open)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new RegistryException(folder + ": cannot list the model versions", e);
    }
  }

  /**
   * One version.
   *
   * @throws VersionNotFoundException if there is none of that name
   * @throws RegistryException if its card cannot be read
   */
  public ModelVersion find(String name) {
    Path version = folder(name);
    if (!Files.exists(version.resolve(ModelVersion.CARD))) {
      throw new VersionNotFoundException(name);
    }
    return open(version);
  }

  /**
   * The version that answers when none is named.
   *
   * @throws RegistryException if none is set or it does not exist
   */
  public ModelVersion active() {
    return find(JsonFiles.read(folder.resolve(ACTIVE), Active.class).version());
  }

  /**
   * Opens a version or checkpoint that may lie outside of any registry.
   *
   * @throws RegistryException if its card cannot be read
   */
  public static ModelVersion open(Path version) {
    ModelCard card = JsonFiles.read(version.resolve(ModelVersion.CARD), ModelCard.class);
    return new ModelVersion(
        version.toAbsolutePath().normalize().getFileName().toString(), version, card);
  }

  /**
   * Loads a version's parameters after checking them against its card.
   *
   * @throws RegistryException if the parameters are missing or not those of the card
   * @throws io.penderie.model.ModelException if they do not fit the network
   */
  public static TrainedModel load(ModelVersion version) {
    ModelCard card = version.card();
    return TrainedModel.load(
        card.architecture(), card.input(), card.labels(), checkedParameters(version));
  }

  /**
   * The file of a version's parameters, once it is known to be the one of its card.
   *
   * @throws RegistryException if it is missing or another one
   */
  public static Path checkedParameters(ModelVersion version) {
    String found;
    try {
      found = Sha256.of(version.parameters());
    } catch (IOException e) {
      throw new RegistryException(version.parameters() + ": cannot be read", e);
    }
    if (!found.equals(version.card().parametersSha256())) {
      throw new RegistryException(
          version.parameters()
              + ": its SHA-256 is "
              + found
              + ", the model card says "
              + version.card().parametersSha256());
    }
    return version.parameters();
  }

  /** What {@code active.json} holds. */
  record Active(String version) {
    Active {
      Objects.requireNonNull(version, "version");
    }
  }
}
