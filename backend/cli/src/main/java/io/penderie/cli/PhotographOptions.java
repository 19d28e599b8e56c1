package io.penderie.cli;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.PhotographFolder;
import io.penderie.labelled.LabelledPicture;
import io.penderie.labelled.PictureList;
import io.penderie.labelled.ShoeKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Where labelled photographs are. */
final class PhotographOptions {

  @Option(
      names = "--photographs",
      paramLabel = "PLACE",
      description =
          "Photographs: in a folder that holds one folder a group (dress, hat, longsleeve, outwear,"
              + " pants, shirt, shoes, shorts, skirt, t-shirt), or those that a list names, a .csv"
              + " file with the columns file, label (a class, or none), and where known also (other"
              + " right classes, separated by |), kind and source. Several times for several"
              + " sources (default: none).")
  private List<Path> photographs = List.of();

  @Option(
      names = "--shoe-kinds",
      paramLabel = "FILE",
      description =
          "What the photographs of the folders' group shoes show, a .csv file with the columns"
              + " file and kind (sandal, sneaker, ankle boot, other); of others any of the three"
              + " classes is right (default: none).")
  private Path shoeKinds;

  /** Whether any of it is wanted. */
  boolean any() {
    return !photographs.isEmpty() || shoeKinds != null;
  }

  /** Whether kinds of shoes are named, and no photographs. */
  boolean kindsWithoutPhotographs() {
    return shoeKinds != null && photographs.isEmpty();
  }

  /**
   * The photographs.
   *
   * @param classes the names of the classes, in index order
   * @return folder after folder, then list after list; empty if none are named
   * @throws DatasetException naming the folder or list that is none
   */
  List<LabelledPicture> read(List<String> classes) {
    return read(photographs, kinds()::label, classes);
  }

  /**
   * Photographs of other places, said in the same way; the kinds of shoes hold for them too.
   *
   * @throws DatasetException naming the folder or list that is none
   */
  List<LabelledPicture> readOthers(List<Path> places, List<String> classes) {
    return places.isEmpty() ? List.of() : read(places, kinds()::labelKnown, classes);
  }

  private ShoeKinds kinds() {
    return shoeKinds == null ? ShoeKinds.unknown() : ShoeKinds.read(shoeKinds);
  }

  private static List<LabelledPicture> read(
      List<Path> places,
      Function<List<PhotographFolder>, List<LabelledPicture>> kinds,
      List<String> classes) {
    List<LabelledPicture> pictures =
        new ArrayList<>(
            kinds.apply(
                places.stream()
                    .filter(place -> !isList(place))
                    .map(PhotographFolder::open)
                    .toList()));
    places.stream()
        .filter(PhotographOptions::isList)
        .forEach(list -> pictures.addAll(PictureList.read(list, classes)));
    return pictures;
  }

  private static boolean isList(Path place) {
    return place.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }
}
