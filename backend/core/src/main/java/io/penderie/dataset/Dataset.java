package io.penderie.dataset;

/**
 * A labelled dataset in its parts. Those that are published have two, of which {@link Split} cuts
 * the validation part off the first; those that people bring come with all three.
 *
 * @param name a short name such as {@code fashion-mnist}
 * @param labels the names of its classes
 * @param training the pictures to learn from
 * @param validation the pictures to choose on; null where they are to be cut off {@code training}
 * @param test the pictures that are never used to choose anything
 * @param recipe how files become such pictures
 * @param sha256 the hash of its files' contents, lower-case hexadecimal: which data a model saw
 * @param ids what its classes and test pictures are called for good
 */
public record Dataset(
    String name,
    ClassLabels labels,
    ImageSet training,
    ImageSet validation,
    ImageSet test,
    PictureRecipe recipe,
    String sha256,
    DatasetIds ids) {

  /** One in two published parts. */
  public Dataset(String name, ClassLabels labels, ImageSet training, ImageSet test, String sha256) {
    this(
        name,
        labels,
        training,
        null,
        test,
        PictureRecipe.GARMENT,
        sha256,
        DatasetIds.published(name, labels, test.size()));
  }

  public Dataset {
    if (!training.isOfSize(test) || (validation != null && !training.isOfSize(validation))) {
      throw new IllegalArgumentException("the parts' pictures differ in size or colour");
    }
    if (ids.classes().size() != labels.size() || ids.test().size() != test.size()) {
      throw new IllegalArgumentException("not each class and each test picture has one name");
    }
  }

  /** Whether it is one that people brought, which comes with its own validation part. */
  public boolean own() {
    return validation != null;
  }
}
