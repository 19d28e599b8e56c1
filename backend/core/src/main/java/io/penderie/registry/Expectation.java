package io.penderie.registry;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetFolder;
import io.penderie.dataset.ImageSet;
import io.penderie.model.InputSpec;
import io.penderie.picture.PlanarPicture;
import io.penderie.picture.Size;
import java.util.Objects;

/**
 * What a version must take in and tell apart to answer in place of another.
 *
 * @param width of its pictures, in pixels
 * @param height of its pictures, in pixels
 * @param channels of its pictures, 1 or 3
 * @param labels its classes, in the order of its outputs
 */
public record Expectation(int width, int height, int channels, ClassLabels labels) {

  public Expectation {
    Objects.requireNonNull(labels, "labels");
  }

  /** That it answers for the pictures and classes of a dataset. */
  public static Expectation of(Dataset dataset) {
    ImageSet pictures = dataset.training();
    return new Expectation(
        pictures.width(), pictures.height(), pictures.channels(), dataset.labels());
  }

  /**
   * The same without reading the pictures.
   *
   * @throws io.penderie.dataset.DatasetException naming the file at fault and the fault
   */
  public static Expectation of(DatasetFolder folder) {
    Size size = folder.size();
    return new Expectation(size.width(), size.height(), 1, folder.labels());
  }

  /**
   * What is to be expected of a version that is asked for by its name: of one of a dataset that
   * people brought, which may be gone, what its card says.
   */
  public Expectation suiting(ModelVersion version) {
    return version.card().data().isOwn() ? of(version.card()) : this;
  }

  /** What a version's card says of it, which it meets. */
  public static Expectation of(ModelCard card) {
    InputSpec input = card.input();
    return new Expectation(input.width(), input.height(), input.channels(), card.labels());
  }

  /**
   * Compares with what a version's card says.
   *
   * @throws UnusableVersionException if its pictures or classes are others
   */
  void requireMet(ModelVersion version) {
    InputSpec input = version.card().input();
    if (input.width() % width != 0 || input.width() / width * height != input.height()) {
      throw new UnusableVersionException(
          version.name(),
          VersionFault.OTHER_PICTURES,
          String.format(
              "it takes pictures of %dx%d, not of %dx%d or a whole multiple",
              input.width(), input.height(), width, height));
    }
    if (input.channels() != channels) {
      throw new UnusableVersionException(
          version.name(),
          VersionFault.OTHER_PICTURES,
          String.format(
              "it takes pictures in %s, not in %s",
              PlanarPicture.kind(input.channels()), PlanarPicture.kind(channels)));
    }
    if (!version.card().labels().equals(labels)) {
      throw new UnusableVersionException(
          version.name(),
          VersionFault.OTHER_CLASSES,
          "it tells other classes apart than those of the dataset");
    }
  }
}
