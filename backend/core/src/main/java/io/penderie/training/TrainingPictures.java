package io.penderie.training;

import io.penderie.dataset.AnnotatedPictures;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Mixture;
import io.penderie.model.InputSpec;
import io.penderie.picture.Enlargement;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What an epoch goes through, each picture once: those of the training split, and after them those
 * of a mixture. Varies them, each kind in its way.
 */
final class TrainingPictures {

  /** For a picture with several right answers: it has its part in the loss, not in the figures. */
  static final int NO_LABEL = -1;

  private final ImageSet set;
  private final AnnotatedPictures more;
  private final int outputs;
  private final int factor;
  private final InputSpec input;
  private final Augmentation augmentation;

  /**
   * Takes pictures together.
   *
   * @param mixture null without one
   * @param outputs of the network: the classes, and perhaps one for none of them
   * @throws IllegalArgumentException if the pictures are not of the network's size, or the answers
   *     not its outputs
   */
  TrainingPictures(
      ImageSet set, Mixture mixture, InputSpec input, int outputs, Augmentation augmentation) {
    this.set = set;
    this.more = mixture == null ? null : mixture.training();
    this.outputs = outputs;
    this.factor = input.enlargementOf(set);
    this.input = input;
    this.augmentation = augmentation;
    if (more != null) {
      requireFitting(more);
    }
  }

  private void requireFitting(AnnotatedPictures pictures) {
    if (input.channels() != 1
        || pictures.width() != input.width()
        || pictures.height() != input.height()
        || pictures.outputs() != outputs) {
      throw new IllegalArgumentException(
          "a mixture of gray %dx%d pictures and %d answers for a network of %d x %dx%d and %d outputs"
              .formatted(
                  pictures.width(),
                  pictures.height(),
                  pictures.outputs(),
                  input.channels(),
                  input.width(),
                  input.height(),
                  outputs));
    }
  }

  int size() {
    return set.size() + (more == null ? 0 : more.size());
  }

  /** How many of the pictures, the first ones, are the dataset's. */
  int ofDataset() {
    return set.size();
  }

  /** The one right answer of a picture, or {@link #NO_LABEL} where there are several. */
  int label(int index) {
    if (index < set.size()) {
      return Objects.checkIndex(set.label(index), outputs);
    }
    int label = NO_LABEL;
    for (int answer = 0; answer < outputs; answer++) {
      if (more.isRight(index - set.size(), answer)) {
        if (label != NO_LABEL) {
          return NO_LABEL;
        }
        label = answer;
      }
    }
    return label;
  }

  boolean isRight(int index, int answer) {
    return index < set.size()
        ? set.label(index) == answer
        : more.isRight(index - set.size(), answer);
  }

  /** Whether a picture's source has pictures that an answer is right for. */
  boolean canShow(int index, int answer) {
    return index < set.size() || more.canShow(index - set.size(), answer);
  }

  /** A variation of a picture, of the network's size. */
  byte[] varied(int index, RandomGenerator random) {
    if (index >= set.size()) {
      return PhotographAugmenter.augment(
          more.pixels(index - set.size()), input.width(), input.height(), random);
    }
    if (augmentation.warping() > 0) {
      byte[] warped =
          PhotographAugmenter.augment(
              set.pixels(index),
              set.width(),
              set.height(),
              augmentation.warping(),
              augmentation.horizontalFlip(),
              random);
      return Enlargement.enlarge(warped, set.width(), set.height(), factor);
    }
    byte[] varied = new byte[set.values()];
    new Augmenter(augmentation, set.width(), set.height())
        .augment(set.pixels(index), varied, random);
    return Enlargement.enlarge(varied, set.width(), set.height(), factor);
  }
}
