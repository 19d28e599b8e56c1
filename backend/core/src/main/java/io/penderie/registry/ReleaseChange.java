package io.penderie.registry;

import io.penderie.files.Folders;
import io.penderie.files.JsonFiles;
import io.penderie.files.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What another release of Penderie brought to a registry.
 *
 * @param from the release that served it before
 * @param to the release that serves it now
 * @param added versions that are new with it
 * @param changed versions that it brings with other parameters
 * @param removed versions that it brings no longer
 */
public record ReleaseChange(
    String from, String to, List<String> added, List<String> changed, List<String> removed) {

  /** Beside the versions; no version's name. */
  private static final String FILE = ".release.json";

  public ReleaseChange {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /**
   * Compares with the release that served the registry before, and remembers this one.
   *
   * @param release the version of Penderie that runs
   * @return empty if it is the same, or the first
   * @throws IOException if it cannot be remembered
   */
  public static Optional<ReleaseChange> since(ModelRegistry registry, String release)
      throws IOException {
    Path file = registry.folder().resolve(FILE);
    Brought now = Brought.by(registry, release);
    Brought before = before(file, now);
    if (!now.equals(before) || Files.notExists(file)) {
      Folders.create(registry.folder());
      JsonFiles.write(file, now);
    }
    return now.versions.equals(before.versions) ? Optional.empty() : Optional.of(of(before, now));
  }

  private static Brought before(Path file, Brought otherwise) {
    if (Files.notExists(file)) {
      return otherwise;
    }
    try {
      return JsonFiles.read(file, Brought.class);
    } catch (UnreadableFileException e) {
      return otherwise;
    }
  }

  private static ReleaseChange of(Brought before, Brought now) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>(before.versions.keySet());
    now.versions.forEach(
        (name, parameters) -> {
          if (!removed.remove(name)) {
            added.add(name);
          } else if (!parameters.equals(before.versions.get(name))) {
            changed.add(name);
          }
        });
    return new ReleaseChange(before.release, now.release, added, changed, removed);
  }

  /** In one sentence, such as {@code Penderie 0.2.0 follows 0.1.0 here: with it comes a}. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, "with it comes", added);
    add(parts, "it brings anew", changed);
    add(parts, "it no longer brings", removed);
    return "Penderie %s follows %s here: %s".formatted(to, from, String.join("; ", parts));
  }

  private static void add(List<String> parts, String words, List<String> names) {
    if (!names.isEmpty()) {
      parts.add(words + " " + String.join(", ", names));
    }
  }

  /**
   * What a release brings.
   *
   * @param release its version
   * @param versions the hash of the parameters of each
   */
  private record Brought(String release, Map<String, String> versions) {

    static Brought by(ModelRegistry registry, String release) {
      Map<String, String> versions = new TreeMap<>();
      for (String name : registry.builtIn()) {
        try {
          versions.put(name, registry.find(name).card().parametersSha256());
        } catch (RegistryException e) {
          // A damaged one is told of elsewhere.
        }
      }
      return new Brought(release, versions);
    }
  }
}
