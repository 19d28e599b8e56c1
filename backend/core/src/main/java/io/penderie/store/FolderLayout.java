package io.penderie.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What folders say of the pictures in them. The folder that a picture lies in is its class. If,
 * below folders that all share, there are folders for training and for validation or test alone, a
 * picture is for what its folder says.
 */
final class FolderLayout {

  private static final Map<String, Part> PARTS =
      Map.ofEntries(
          Map.entry("train", Part.TRAINING),
          Map.entry("training", Part.TRAINING),
          Map.entry("val", Part.VALIDATION),
          Map.entry("valid", Part.VALIDATION),
          Map.entry("validation", Part.VALIDATION),
          Map.entry("dev", Part.VALIDATION),
          Map.entry("test", Part.TEST),
          Map.entry("testing", Part.TEST));

  /** What systems put beside people's files. */
  private static final Set<String> LITTER = Set.of("__macosx", "thumbs.db", "desktop.ini");

  /** How many folders all files share. */
  private final int shared;

  /** The parts of which there is a folder; empty if the folders are no split. */
  private final Set<Part> split;

  private FolderLayout(int shared, Set<Part> split) {
    this.shared = shared;
    this.split = split;
  }

  /** Whether a file, or a folder that it lies in, is none that people see. */
  static boolean isHidden(String path) {
    for (String name : path.split("/", -1)) {
      if (name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  static FolderLayout of(List<String> files) {
    List<List<String>> folders = new ArrayList<>();
    files.forEach(file -> folders.add(folders(file)));
    int shared = shared(folders);
    Set<Part> parts = EnumSet.noneOf(Part.class);
    boolean only = true;
    for (List<String> of : folders) {
      Optional<Part> part = of.size() > shared ? part(of.get(shared)) : Optional.empty();
      part.ifPresent(parts::add);
      only &= part.isPresent();
    }
    return new FolderLayout(shared, only && parts.size() > 1 ? parts : Set.of());
  }

  /**
   * Where a picture belongs.
   *
   * @param name of the class
   * @param parts which it may stand in; all if the folders do not say. What is for training may
   *     also stand in parts that there are no folders of
   */
  record Destination(String name, Set<Part> parts) {}

  /** Where a file belongs; empty if it lies in no folder of a class. */
  Optional<Destination> of(String file) {
    List<String> folders = folders(file);
    if (split.isEmpty()) {
      return folders.isEmpty()
          ? Optional.empty()
          : Optional.of(destination(folders, EnumSet.allOf(Part.class)));
    }
    return folders.size() < shared + 2
        ? Optional.empty()
        : part(folders.get(shared)).map(part -> destination(folders, mayStandIn(part)));
  }

  private Set<Part> mayStandIn(Part part) {
    if (part != Part.TRAINING) {
      return Set.of(part);
    }
    Set<Part> parts = EnumSet.complementOf(EnumSet.copyOf(split));
    parts.add(part);
    return parts;
  }

  private static Destination destination(List<String> folders, Set<Part> parts) {
    return new Destination(folders.get(folders.size() - 1), parts);
  }

  private static Optional<Part> part(String folder) {
    return Optional.ofNullable(PARTS.get(folder.toLowerCase(Locale.ROOT)));
  }

  private static List<String> folders(String file) {
    List<String> names = List.of(file.split("/", -1));
    return names.subList(0, names.size() - 1);
  }

  private static int shared(List<List<String>> folders) {
    if (folders.isEmpty()) {
      return 0;
    }
    List<String> first = folders.get(0);
    int shared = first.size();
    for (List<String> other : folders) {
      int same = 0;
      while (same < Math.min(shared, other.size()) && other.get(same).equals(first.get(same))) {
        same++;
      }
      shared = same;
    }
    return shared;
  }
}
