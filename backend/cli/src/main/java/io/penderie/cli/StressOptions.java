package io.penderie.cli;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.PhotographFolder;
import io.penderie.labelled.LabelledPicture;
import io.penderie.labelled.PictureList;
import io.penderie.labelled.ShoeKinds;
import io.penderie.robustness.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What {@code evaluate} measures beyond the data set's own pictures. */
final class StressOptions {

  @Option(
      names = "--robustness",
      description =
          "Measure on the test split's pictures made harder, as image files that are prepared like"
              + " any upload: backgrounds, polarity, margin, rotation, scale, blur, noise,"
              + " brightness, contrast, JPEG. Several versions stand side by side"
              + " (default: no).")
  private boolean robustness;

  @Option(
      names = "--unknown",
      description =
          "Measure whether the version knows pictures that show none of its classes: digits,"
              + " letters, noise, textures and others that are drawn by code, and with"
              + " --photographs the groups there that are none of the classes (default: no).")
  private boolean unknown;

  @Option(
      names = "--photographs",
      paramLabel = "PLACE",
      description =
          "Measure on photographs: in a folder that holds one folder a group (dress, hat,"
              + " longsleeve, outwear, pants, shirt, shoes, shorts, skirt, t-shirt), or those that"
              + " a list names, a .csv file with the columns file, label (a class, or none), and"
              + " where known also (other right classes, separated by |), kind and source. Several"
              + " times for several sources (default: none).")
  private List<Path> photographs = List.of();

  @Option(
      names = "--shoe-kinds",
      paramLabel = "FILE",
      description =
          "What the photographs of the folders' group shoes show, a .csv file with the columns"
              + " file and kind (sandal, sneaker, ankle boot, other); of others any of the three"
              + " classes is right (default: none).")
  private Path shoeKinds;

  @Option(
      names = "--pictures",
      paramLabel = "N",
      description =
          "How many of the test split for each severity, the same share of each class, and of each"
              + " kind of drawn pictures; 0 for the whole split (default: ${DEFAULT-VALUE}).")
  private int pictures = Trial.DEFAULT_PICTURES;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of everything that chance decides there (default: ${DEFAULT-VALUE}).")
  private long seed = Trial.DEFAULT_SEED;

  /** Whether any of it is wanted. */
  boolean any() {
    return robustness || unknown || !photographs.isEmpty() || shoeKinds != null;
  }

  /** Whether kinds of shoes are named, and no photographs. */
  boolean kindsWithoutPhotographs() {
    return shoeKinds != null && photographs.isEmpty();
  }

  boolean robustness() {
    return robustness;
  }

  boolean unknown() {
    return unknown;
  }

  /**
   * The photographs to measure on.
   *
   * @param classes the names of the classes, in index order
   * @throws DatasetException naming the folder or list that is none
   */
  List<LabelledPicture> photographs(List<String> classes) {
    ShoeKinds kinds = shoeKinds == null ? ShoeKinds.unknown() : ShoeKinds.read(shoeKinds);
    List<LabelledPicture> pictures =
        new ArrayList<>(
            kinds.label(
                photographs.stream()
                    .filter(place -> !isList(place))
                    .map(PhotographFolder::open)
                    .toList()));
    photographs.stream()
        .filter(StressOptions::isList)
        .forEach(list -> pictures.addAll(PictureList.read(list, classes)));
    return pictures;
  }

  private static boolean isList(Path place) {
    return place.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  int pictures() {
    return pictures;
  }

  long seed() {
    return seed;
  }
}
