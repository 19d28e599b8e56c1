package io.penderie.labelled;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A picture's file, and what people say that it shows.
 *
 * @param file where it is
 * @param label what it is counted as, such as the name of its class
 * @param right the indices of the classes of which each is right; empty if it shows none of them
 * @param kind what sort of picture it is, such as "worn, plain ground"; empty where nobody said
 * @param source where it comes from
 */
public record LabelledPicture(
    Path file, String label, List<Integer> right, String kind, String source) {

  public LabelledPicture {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    right = List.copyOf(right);
  }

  /** Whether it shows one of the classes. */
  public boolean isKnown() {
    return !right.isEmpty();
  }
}
