package io.penderie.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The groups that photographs of clothes are sorted into, and which of Fashion-MNIST's classes each
 * may be; the names are those of the folders of the public "clothing dataset (small)" by Alexey
 * Grigorev and contributors.
 *
 * <p>The one place for the mapping: training and measuring go through it.
 */
public enum PhotographGroup {
  DRESS("dress", 3),
  LONGSLEEVE("longsleeve", 2),
  OUTWEAR("outwear", 4),
  PANTS("pants", 1),
  SHIRT("shirt", 6),
  SHOES("shoes", 5, 7, 9),
  T_SHIRT("t-shirt", 0),
  HAT("hat"),
  SHORTS("shorts"),
  SKIRT("skirt");

  private final String folder;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
  private final List<Integer> classes;

  PhotographGroup(String folder, Integer... classes) {
    this.folder = folder;
    this.classes = List.of(classes);
  }

  /** The group's name, which is its folder's. */
  public String folder() {
    return folder;
  }

  /** The indices of the classes that are right for its photographs; empty if none is. */
  public List<Integer> classes() {
    return classes;
  }

  /** Whether its photographs show one of our classes. */
  public boolean isKnown() {
    return !classes.isEmpty();
  }

  /** The group of a folder's name. */
  public static Optional<PhotographGroup> of(String folder) {
    return Arrays.stream(values()).filter(group -> group.folder.equals(folder)).findFirst();
  }

  /** All names, in alphabetical order. */
  static List<String> folders() {
    return Arrays.stream(values())
        .map(PhotographGroup::folder)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
