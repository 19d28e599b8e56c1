package io.penderie.labelled;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.PhotographFolder;
import io.penderie.dataset.PhotographGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What kind of shoe photographs show whose group says "shoes" only: a comma-separated file of
 * {@code file}, seen from its own folder, and {@code kind}: sandal, sneaker, ankle boot, or other
 * for what may be any of the three.
 */
public final class ShoeKinds {

  private static final Map<String, List<Integer>> CLASSES =
      Map.of(
          "sandal", List.of(5),
          "sneaker", List.of(7),
          "ankle boot", List.of(9),
          "other", PhotographGroup.SHOES.classes());

  /** Null where nobody said. */
  private final Path file;

  private final Map<Path, String> kinds;

  private ShoeKinds(Path file, Map<Path, String> kinds) {
    this.file = file;
    this.kinds = kinds;
  }

  /** Nobody said; every photograph of shoes is of any of the three. */
  public static ShoeKinds unknown() {
    return new ShoeKinds(null, Map.of());
  }

  /**
   * Reads such a file. It may name other photographs than those that are asked for.
   *
   * @throws DatasetException if it cannot be read, or names another kind
   */
  public static ShoeKinds read(Path file) {
    Map<Path, String> kinds = new HashMap<>();
    for (CsvRows.Row row : CsvRows.read(file).rows()) {
      String kind = row.require("kind");
      if (!CLASSES.containsKey(kind)) {
        throw row.fault(
            "\"%s\" is no kind of shoe; there are %s"
                .formatted(kind, String.join(", ", new TreeSet<>(CLASSES.keySet()))));
      }
      kinds.put(absolute(file.resolveSibling(row.require("file"))), kind);
    }
    return new ShoeKinds(file, kinds);
  }

  /**
   * The photographs of folders with what they show.
   *
   * @return folder after folder, each in its order; the folder's name is their source
   * @throws DatasetException if kinds are known, but of none of the shoes
   */
  public List<LabelledPicture> label(List<PhotographFolder> folders) {
    List<LabelledPicture> pictures = labelKnown(folders);
    if (file != null
        && pictures.stream().noneMatch(picture -> kinds.containsKey(absolute(picture.file())))) {
      throw new DatasetException(file, "names none of the photographs");
    }
    return pictures;
  }

  /** Like {@link #label}, but kinds may be known of none of the shoes. */
  public List<LabelledPicture> labelKnown(List<PhotographFolder> folders) {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (PhotographFolder folder : folders) {
      String source = absolute(folder.folder()).getFileName().toString();
      folder.photographs().forEach(photograph -> pictures.add(label(photograph, source)));
    }
    return pictures;
  }

  private LabelledPicture label(PhotographFolder.Photograph photograph, String source) {
    PhotographGroup group = photograph.group();
    String kind = kinds.get(absolute(photograph.file()));
    return group == PhotographGroup.SHOES && kind != null
        ? new LabelledPicture(
            photograph.file(), group.folder() + ": " + kind, CLASSES.get(kind), "", source)
        : new LabelledPicture(photograph.file(), group.folder(), group.classes(), "", source);
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
