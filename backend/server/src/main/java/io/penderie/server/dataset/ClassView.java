package io.penderie.server.dataset;

import io.penderie.dataset.ClassLabels;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A class: its index and what it is called.
 *
 * @param index in the order of a network's answers
 * @param names for people
 */
@Schema(name = "Class")
public record ClassView(int index, Names names) {

  /** A name in English and French. */
  @Schema(name = "Names")
  public record Names(String en, String fr) {}

  /** All classes, in index order. */
  public static List<ClassView> all(ClassLabels labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(
            index ->
                new ClassView(
                    index, new Names(labels.english().get(index), labels.french().get(index))))
        .toList();
  }
}
