package io.penderie.registry;

import io.penderie.dataset.Release;
import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
 * {@link RegistryEditor} changes which versions there are, {@link Promoter} which one is active.
 *
 * <p>A version that comes with Penderie is the release's, whatever the folder has under its name:
 * there it is one of a release before.
 */
public final class ModelRegistry {

  /** The file that names the active version. */
  public static final String ACTIVE = "active.json";

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

  /**
   * The registry that a version lies in, or will; any folder may be one.
   *
   * @param version the version's folder
   */
  public static ModelRegistry around(Path version) {
    return new ModelRegistry(version.toAbsolutePath().normalize().getParent());
  }

  /** The registry below Penderie's home, beside the release that is in use. */
  public static ModelRegistry ofHome(Path home) {
    return new ModelRegistry(
        home.resolve(MODELS), Release.of(home).resolve(MODELS), BuiltIn.RELEASED);
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
    if (!VersionNames.isName(name)) {
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
    return VersionNames.isName(name) && holdsVersion(place(name));
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

  /**
   * That a version may be changed.
   *
   * @throws VersionProtectedException if it comes with Penderie
   */
  void requireOurs(String name) {
    if (isBuiltIn(name)) {
      throw new VersionProtectedException(name, VersionProtectedException.Reason.BUILT_IN);
    }
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
}
