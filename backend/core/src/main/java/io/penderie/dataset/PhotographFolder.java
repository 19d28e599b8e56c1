package io.penderie.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Photographs in a folder that holds one folder a {@link PhotographGroup}.
 *
 * <p>Reads names only.
 */
public final class PhotographFolder {

  /** More than this is surely the wrong folder. */
  static final int MOST_PHOTOGRAPHS = 200_000;

  private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp");

  private final Path folder;
  private final List<Photograph> photographs;

  private PhotographFolder(Path folder, List<Photograph> photographs) {
    this.folder = folder;
    this.photographs = photographs;
  }

  /**
   * One photograph.
   *
   * @param file where it is
   */
  public record Photograph(PhotographGroup group, Path file) {}

  /**
   * Lists the photographs: files whose name ends as an image's does, in folders named as the groups
   * are. Other files, and hidden ones, are passed over; another folder with photographs is not.
   *
   * @throws DatasetException if there is no such folder, none of the groups in it, no photograph, a
   *     folder of photographs with another name, or more than 200,000 photographs
   */
  public static PhotographFolder open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(folder, "no such folder");
    }
    List<Photograph> photographs = new ArrayList<>();
    for (Path part : sorted(folder)) {
      if (Files.isDirectory(part) && !isHidden(part)) {
        add(part, photographs);
      }
    }
    if (photographs.isEmpty()) {
      throw new DatasetException(
          folder,
          "no photographs; they are expected in folders named "
              + String.join(", ", PhotographGroup.folders()));
    }
    return new PhotographFolder(folder, List.copyOf(photographs));
  }

  /** The folder that was opened. */
  public Path folder() {
    return folder;
  }

  /** All photographs, sorted by group and file name. */
  public List<Photograph> photographs() {
    return photographs;
  }

  /** Those of one group, sorted by file name; empty if its folder is missing. */
  public List<Photograph> photographs(PhotographGroup group) {
    return photographs.stream().filter(photograph -> photograph.group() == group).toList();
  }

  private static void add(Path part, List<Photograph> photographs) {
    List<Path> files = sorted(part).stream().filter(PhotographFolder::isPicture).toList();
    if (files.isEmpty()) {
      return;
    }
    Optional<PhotographGroup> group = PhotographGroup.of(part.getFileName().toString());
    if (group.isEmpty()) {
      throw new DatasetException(
          part, "not a group; the groups are " + String.join(", ", PhotographGroup.folders()));
    }
    if (photographs.size() + files.size() > MOST_PHOTOGRAPHS) {
      throw new DatasetException(
          part.getParent(), "more than " + MOST_PHOTOGRAPHS + " photographs");
    }
    files.forEach(file -> photographs.add(new Photograph(group.get(), file)));
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !isHidden(file)
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
        && Files.isRegularFile(file);
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** By name, as the order of a listing is the file system's own. */
  private static List<Path> sorted(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.limit(MOST_PHOTOGRAPHS + 1L).sorted().toList();
      if (all.size() > MOST_PHOTOGRAPHS) {
        throw new DatasetException(folder, "more than " + MOST_PHOTOGRAPHS + " files");
      }
      return all;
    } catch (IOException e) {
      throw new DatasetException(folder, "cannot be listed", e);
    }
  }
}
