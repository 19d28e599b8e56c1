package io.penderie.store;

import java.util.List;

/**
 * A dataset in figures.
 *
 * @param description what it is
 * @param pictures how many pictures it has
 * @param bytes how many bytes their files have
 * @param classes in the description's order
 */
public record DatasetSummary(
    DatasetDescription description, int pictures, long bytes, List<ClassCount> classes) {

  public DatasetSummary {
    classes = List.copyOf(classes);
  }

  /**
   * A class and how many pictures of it each part of the split has.
   *
   * @param training to learn from
   * @param validation to choose on
   * @param test to be measured on
   */
  public record ClassCount(OwnClass known, int training, int validation, int test) {}

  static DatasetSummary of(Contents contents) {
    return new DatasetSummary(
        contents.description(),
        contents.pictures().size(),
        contents.bytes(),
        contents.description().classes().stream()
            .map(
                known ->
                    new ClassCount(
                        known,
                        contents.count(known.id(), Part.TRAINING),
                        contents.count(known.id(), Part.VALIDATION),
                        contents.count(known.id(), Part.TEST)))
            .toList());
  }
}
