package io.penderie.registry;

import io.penderie.dataset.Release;
import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.Sha256;
import io.penderie.files.UnreadableFileException;
import io.penderie.model.TrainedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The trained networks in a folder, one sub-folder each, and those that come with Penderie, which
 * may lie in another one. {@code active.json} names the active one once somebody has promoted one.
 * {@link RegistryEditor} changes it.
 *
 * <p>A version that comes with Penderie is the release's, whatever the folder has under its name:
 * there it is one of a release before.
 */
public final class ModelRegistry {

  /** The file that names the active version. */
  public static final String ACTIVE = "active.json";

  /** How the name of a version's folder ends while it is being made. */
  static final String UNFINISHED = ".unfinished";

  /** Folders whose names end like this are versions that are still being made, or checkpoints. */
  private static final List<String> RESERVED = List.of(UNFINISHED, ".checkpoints");

  /** What programs call the active version, whatever its name; over HTTP it is a path. */
  private static final String ALIAS = "active";

  /** Where versions are below a home, and below a release. */
  private static final String MODELS = "models";

  private final Path folder;
  private final Path released;
  private final BuiltIn builtIn;
  private final NewestVersions newest = new NewestVersions(this);

  /** A registry with all its versions in one folder. */
  public ModelRegistry(Path folder) {
    this(folder, BuiltIn.RELEASED);
  }

  ModelRegistry(Path folder, BuiltIn builtIn) {
    this(folder, folder, builtIn);
  }

  /**
   * A registry beside a release.
   *
   * @param folder that is written; it is made when it is needed
   * @param released the folder of the versions that come with Penderie
   */
  ModelRegistry(Path folder, Path released, BuiltIn builtIn) {
    this.folder = folder;
    this.released = released;
    this.builtIn = builtIn;
  }

  /** The registry below Penderie's home, beside the release that is in use. */
  public static ModelRegistry ofHome(Path home) {
    return new ModelRegistry(
        home.resolve(MODELS), Release.of(home).resolve(MODELS), BuiltIn.RELEASED);
  }

  /**
   * Whether a version may be called so: lower-case letters, digits, dots, underscores and hyphens,
   * at most 100, a letter or digit first, not ending in {@code .unfinished} or {@code
   * .checkpoints}, and not {@code active}.
   */
  public static boolean isName(String name) {
    return Folders.isSafeName(name)
        && RESERVED.stream().noneMatch(name::endsWith)
        && !name.equals(ALIAS);
  }

  /** Where the versions lie that were made here, and what says which is active. */
  public Path folder() {
    return folder;
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
    return place(name);
  }

  private Path place(String name) {
    Path ours = released.resolve(name);
    return isBuiltIn(name) && holdsVersion(ours) ? ours : folder.resolve(name);
  }

  private static boolean holdsVersion(Path version) {
    return Files.exists(version.resolve(ModelVersion.CARD));
  }

  /**
   * Versions of the folder that are not used, because others of their names come with Penderie:
   * most often those that a release before had put there.
   */
  public List<String> hidden() {
    return builtIn().stream()
        .filter(name -> holdsVersion(folder.resolve(name)))
        .filter(name -> !place(name).equals(folder.resolve(name)))
        .toList();
  }

  /**
   * All versions, by name; a folder whose card cannot be read is left out.
   *
   * @throws RegistryException if the registry's folder cannot be read
   */
  public List<ModelVersion> versions() {
    return contents().versions();
  }

  /**
   * All versions, the broken ones too, as one look at the folder finds them.
   *
   * @throws RegistryException if the registry's folder cannot be read
   */
  public Contents contents() {
    List<ModelVersion> versions = new ArrayList<>();
    List<BrokenVersion> broken = new ArrayList<>();
    for (String name : names()) {
      try {
        versions.add(find(name));
      } catch (UnusableVersionException e) {
        broken.add(new BrokenVersion(name, e.fault(), e.reason()));
      } catch (VersionNotFoundException e) {
        // Deleted since the folder was listed.
      }
    }
    return new Contents(versions, broken);
  }

  /**
   * What a registry holds.
   *
   * @param versions those whose card can be read, by name
   * @param broken the others, by name
   */
  public record Contents(List<ModelVersion> versions, List<BrokenVersion> broken) {
    public Contents {
      versions = List.copyOf(versions);
      broken = List.copyOf(broken);
    }
  }

  private List<String> names() {
    NavigableSet<String> names = new TreeSet<>(builtIn());
    // A home that is new has no folder yet.
    if (!names.isEmpty() && Files.notExists(folder)) {
      return List.copyOf(names);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      entries.map(entry -> entry.getFileName().toString()).filter(this::exists).forEach(names::add);
      return List.copyOf(names);
    } catch (IOException | UncheckedIOException e) {
      Throwable fault = e instanceof UncheckedIOException ? e.getCause() : e;
      throw new RegistryException(
          folder + ": cannot list the model versions: " + FileFaults.reason(fault), e);
    }
  }

  /** Whether there is a version of that name, broken or not. */
  public boolean exists(String name) {
    return isName(name) && holdsVersion(place(name));
  }

  /**
   * One version.
   *
   * @throws VersionNotFoundException if there is none of that name
   * @throws UnusableVersionException if its card cannot be read
   */
  public ModelVersion find(String name) {
    Path version = folder(name);
    if (!exists(name)) {
      throw new VersionNotFoundException(name);
    }
    try {
      return open(version);
    } catch (RegistryException e) {
      if (!exists(name)) {
        throw new VersionNotFoundException(name);
      }
      throw new UnusableVersionException(
          name, VersionFault.UNREADABLE_CARD, "its model card cannot be read", e);
    }
  }

  /**
   * The version that answers when none is named.
   *
   * @throws RegistryException if none is set, or it does not exist or cannot be read
   */
  public ModelVersion active() {
    return find(activation().version());
  }

  /**
   * Which version is the active one, whether it exists or not; without {@code active.json} the
   * built-in default.
   *
   * @throws RegistryException if neither says one, or a file cannot be read
   */
  public Activation activation() {
    return findActivation()
        .orElseThrow(
            () ->
                new RegistryException(
                    folder
                        + ": holds neither "
                        + ACTIVE
                        + " nor a version that comes with Penderie ("
                        + String.join(", ", builtIn.versions())
                        + ")"));
  }

  /**
   * Like {@link #activation}, but empty if no version has ever been the active one.
   *
   * @throws RegistryException if {@code active.json} cannot be read
   */
  public Optional<Activation> findActivation() {
    return ActiveFile.of(this).find();
  }

  /**
   * Like {@link #findActivation}, but empty too if {@code active.json} is damaged, which the next
   * promotion mends; the log says so.
   */
  public Optional<Activation> knownActivation() {
    return ActiveFile.of(this).known();
  }

  /**
   * Which version answers for a dataset that people brought: until somebody promotes one, the
   * newest that learned from it.
   *
   * @return empty if none has
   * @throws RegistryException if the file that says so cannot be read
   */
  public Optional<Activation> activationOf(String dataset) {
    return Folders.isSafeName(dataset) ? ActiveFile.of(this, dataset).find() : Optional.empty();
  }

  /** The newest version that learned from a dataset that people brought. */
  Optional<String> newestOf(String dataset) {
    return newest.of(dataset);
  }

  /**
   * The version that is active until another is promoted, if any that comes with Penderie is here.
   */
  public Optional<String> defaultVersion() {
    return builtIn().stream().findFirst();
  }

  /** The versions that come with Penderie and are here, broken or not; the default first. */
  public List<String> builtIn() {
    return builtIn.versions().stream().filter(this::exists).toList();
  }

  /** Whether a version comes with Penderie, so that nobody may delete it. */
  public boolean isBuiltIn(String name) {
    return builtIn.versions().contains(name);
  }

  /** Whether this is a version that is being made, or was when its maker was killed. */
  boolean isUnfinishedVersion(Path entry) {
    String name = entry.getFileName().toString();
    return name.endsWith(UNFINISHED)
        && isName(name.substring(0, name.length() - UNFINISHED.length()))
        && !name.equals(ACTIVE + UNFINISHED)
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return JsonFiles.read(file, type);
    } catch (UnreadableFileException e) {
      throw new RegistryException(e.getMessage(), e);
    }
  }

  /**
   * Opens a version or checkpoint that may lie outside of any registry.
   *
   * @throws RegistryException if its card cannot be read
   */
  public static ModelVersion open(Path version) {
    ModelCard card = read(version.resolve(ModelVersion.CARD), ModelCard.class);
    return new ModelVersion(
        version.toAbsolutePath().normalize().getFileName().toString(), version, card);
  }

  /**
   * Loads a version, whose parameters are checked against its card: as it was exported, or where
   * that cannot be, its parameters into the engine that trained them.
   *
   * @throws RegistryException if the parameters are missing or not those of the card
   * @throws io.penderie.model.ModelException if they do not fit the network
   */
  public static TrainedModel load(ModelVersion version) {
    ModelCard card = version.card();
    Path parameters = checkedParameters(version);
    if (card.isForeign()) {
      return TrainedModel.ofImport(
          card.tellsNone(), card.input(), card.labels(), card.calibrationOrNone(), parameters);
    }
    return VersionExport.load(version)
        .orElseGet(
            () ->
                TrainedModel.load(
                    card.architecture(),
                    card.input(),
                    card.labels(),
                    card.calibrationOrNone(),
                    parameters));
  }

  /**
   * The file of a version's parameters, once it is known to be the one of its card.
   *
   * @throws RegistryException if it is missing or another one
   */
  public static Path checkedParameters(ModelVersion version) {
    return checked(version.parameters(), version.card().parametersSha256());
  }

  /**
   * The file of a version's export, once it is known to be the one of its card, which tells of one.
   *
   * @throws RegistryException if it is missing or another one
   */
  public static Path checkedExport(ModelVersion version) {
    ModelCard card = version.card();
    return card.isForeign()
        ? checkedParameters(version)
        : checked(version.export(), card.export().sha256());
  }

  private static Path checked(Path file, String sha256) {
    String found;
    try {
      found = Sha256.of(file);
    } catch (IOException e) {
      throw new RegistryException(file + ": cannot be read", e);
    }
    if (!found.equals(sha256)) {
      throw new RegistryException(
          file + ": its SHA-256 is " + found + ", the model card says " + sha256);
    }
    return file;
  }
}
