package io.penderie.store;

import io.penderie.files.Folders;
import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a picture lies: {@code PART/CLASS/SHA256.ENDING} below its dataset's folder. These files
 * are the truth about which pictures there are, of which class and for what.
 */
record Place(String sha256, Part part, String classId, Path file) {

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.[a-z]{3,4}");

  /** Where a picture is to lie. */
  static Place of(Path dataset, Part part, String classId, String sha256, String ending) {
    return new Place(
        sha256,
        part,
        classId,
        dataset.resolve(part.id()).resolve(classId).resolve(sha256 + "." + ending));
  }

  /** The same picture under another class. */
  Place under(Path dataset, String otherClass) {
    Path target = dataset.resolve(part.id()).resolve(otherClass).resolve(file.getFileName());
    return new Place(sha256, part, otherClass, target);
  }

  /**
   * All pictures of a dataset, by SHA-256, sorted by part, class and hash. Those in folders of no
   * class are left out.
   */
  static Map<String, Place> all(Path dataset, DatasetDescription description) throws IOException {
    Map<String, Place> all = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      for (Path folder : folders(dataset.resolve(part.id()))) {
        String name = folder.getFileName().toString();
        String classId = description.merged().getOrDefault(name, name);
        if (description.find(classId).isPresent()) {
          for (Path file : listed(folder)) {
            var matcher = NAME.matcher(file.getFileName().toString());
            if (matcher.matches()) {
              String sha256 = matcher.group(1);
              all.putIfAbsent(sha256, new Place(sha256, part, classId, file));
            }
          }
        }
      }
    }
    return all;
  }

  /**
   * Finishes what those began who were killed: moves merged classes' pictures, deletes those of
   * deleted classes and files that were being written. Only while the dataset's lock is held.
   */
  static void tidy(Path dataset, DatasetDescription description) throws IOException {
    Folders.sweep(dataset);
    for (Part part : Part.values()) {
      for (Path folder : folders(dataset.resolve(part.id()))) {
        String name = folder.getFileName().toString();
        String into = description.merged().get(name);
        if (into != null) {
          move(folder, folder.resolveSibling(into));
        } else if (description.deleted().contains(name)) {
          Folders.delete(folder);
        } else {
          for (Path file : listed(folder)) {
            if (file.getFileName().toString().endsWith(SyncedFiles.UNFINISHED)) {
              Files.deleteIfExists(file);
            }
          }
        }
      }
    }
  }

  private static void move(Path folder, Path target) throws IOException {
    Folders.create(target);
    for (Path file : listed(folder)) {
      if (!file.getFileName().toString().endsWith(SyncedFiles.UNFINISHED)) {
        SyncedFiles.move(file, target.resolve(file.getFileName()));
      }
    }
    SyncedFiles.forceEntries(target);
    Folders.delete(folder);
  }

  private static List<Path> folders(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path entry : listed(folder)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folders.add(entry);
      }
    }
    return folders;
  }

  /** What is in a folder, by name; nothing if it is not there, or no longer. */
  private static List<Path> listed(Path folder) throws IOException {
    try {
      return Folders.list(folder);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
