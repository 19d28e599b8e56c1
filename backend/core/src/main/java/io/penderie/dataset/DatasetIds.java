package io.penderie.dataset;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the classes and the test pictures of a dataset are called for good. Their positions change
 * when people bring others; by these, what one network was asked can be found in what another was.
 *
 * @param classes the id of each class, in index order; see {@link ClassIds}
 * @param test the name of each test picture, in their order: of one that people brought its file's
 *     SHA-256, of one that was published {@code DATASET/POSITION}
 */
public record DatasetIds(List<String> classes, List<String> test) {

  private static final char OF = '/';

  public DatasetIds {
    classes = List.copyOf(classes);
    test = List.copyOf(test);
  }

  /**
   * Of a dataset that never changes.
   *
   * @param dataset its name
   * @param test how many test pictures it has
   */
  public static DatasetIds published(String dataset, ClassLabels labels, int test) {
    return new DatasetIds(
        labels.english().stream().map(ClassIds::of).toList(),
        IntStream.range(0, test).mapToObj(index -> dataset + OF + index).toList());
  }

  /**
   * Where a published test picture is.
   *
   * @return its position, or -1 if it is one that people brought
   */
  public static int published(String picture) {
    int of = picture.indexOf(OF);
    return of < 0 ? -1 : Integer.parseInt(picture.substring(of + 1));
  }
}
