package io.penderie.spark;

import io.penderie.files.Sha256;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The files of a version that answering needs, some megabytes, on their way to the executors. */
final class VersionFiles implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  /**
   * Reads them.
   *
   * @throws IOException if one cannot be read
   * @throws io.penderie.registry.RegistryException if they are not those of the version's card
   */
  VersionFiles(ModelVersion version) throws IOException {
    name = version.name();
    add(version.folder().resolve(ModelVersion.CARD));
    add(version.checkedParameters());
    if (version.card().export() != null) {
      add(version.checkedExport());
    }
  }

  private void add(Path file) throws IOException {
    files.put(file.getFileName().toString(), Files.readAllBytes(file));
  }

  /** What tells them from those of another version, or of the same name before. */
  String sha256() {
    Sha256 hash = new Sha256();
    files.forEach((file, bytes) -> hash.add(bytes));
    return hash.hex();
  }

  /**
   * Writes them where they can be loaded from.
   *
   * @param folder that is empty
   */
  ModelVersion unpack(Path folder) throws IOException {
    Path target = Files.createDirectory(folder.resolve(name));
    for (var file : files.entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
    }
    return ModelRegistry.open(target);
  }
}
