package io.penderie.labelled;

import io.penderie.dataset.DatasetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list of pictures with what each shows: a comma-separated file whose first line names its
 * columns, in any order.
 *
 * <ul>
 *   <li>{@code file}: the picture, seen from the list's folder
 *   <li>{@code label}: the English name of its class, or {@code none}
 *   <li>{@code also}: other names that are right too, separated by {@code |}; may be missing
 *   <li>{@code kind}: what sort of picture it is; may be missing
 *   <li>{@code source}: where it comes from; if missing, the list's name
 * </ul>
 *
 * <p>Other columns are passed over.
 */
public final class PictureList {

  /** The label of what shows none of the classes. */
  public static final String NONE = "none";

  private PictureList() {}

  /**
   * Reads a list; the pictures themselves are not looked at.
   *
   * @param classes their English names, in index order
   * @return in the order of the list, at least one
   * @throws DatasetException naming the line of a label that there is not, or of a picture that is
   *     not there
   */
  public static List<LabelledPicture> read(Path list, List<String> classes) {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(list).rows()) {
      Path file = list.resolveSibling(row.require("file"));
      if (!Files.isRegularFile(file)) {
        throw row.fault("no such file: " + file);
      }
      String source = row.get("source");
      pictures.add(
          new LabelledPicture(
              file,
              label(row, classes),
              right(row, classes),
              row.get("kind"),
              source.isEmpty() ? list.getFileName().toString() : source));
    }
    return List.copyOf(pictures);
  }

  private static String label(CsvRows.Row row, List<String> classes) {
    String label = row.require("label");
    return isNone(label) ? NONE : classes.get(index(row, label, classes));
  }

  private static List<Integer> right(CsvRows.Row row, List<String> classes) {
    List<Integer> right = new ArrayList<>();
    if (!isNone(row.require("label"))) {
      right.add(index(row, row.require("label"), classes));
    }
    if (!row.get("also").isEmpty()) {
      if (right.isEmpty()) {
        throw row.fault("shows none of the classes, and also " + row.get("also"));
      }
      for (String name : row.get("also").split("\\|", -1)) {
        right.add(index(row, name.strip(), classes));
      }
    }
    return right;
  }

  private static boolean isNone(String label) {
    return label.toLowerCase(Locale.ROOT).equals(NONE);
  }

  private static int index(CsvRows.Row row, String name, List<String> classes) {
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw row.fault(
        "\"" + name + "\" is no class; there are " + String.join(", ", classes) + ", " + NONE);
  }
}
