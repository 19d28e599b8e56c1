package io.penderie.dataset;

/**
 * A labelled dataset in its two published parts.
 *
 * @param name a short name such as {@code fashion-mnist}
 * @param labels the names of its classes
 * @param training the pictures to learn from; {@link Split} cuts the validation part off these
 * @param test the pictures that are never used to choose anything
 * @param sha256 the hash of its files' contents, lower-case hexadecimal: which data a model saw
 */
public record Dataset(
    String name, ClassLabels labels, ImageSet training, ImageSet test, String sha256) {

  public Dataset {
    if (training.width() != test.width() || training.height() != test.height()) {
      throw new IllegalArgumentException("training and test pictures differ in size");
    }
  }
}
