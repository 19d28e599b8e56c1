package io.penderie.training;

/**
 * How training pictures are varied, so that no epoch sees the same picture twice.
 *
 * @param horizontalFlip whether a picture is mirrored left to right half of the time
 * @param maxShift a picture is moved by up to this many pixels each way, 0 to 8; black moves in
 * @param warping how far, 0 to 1, it is turned, stretched, sheared, moved and lit otherwise
 *     instead, as {@link PhotographAugmenter} does with 1
 * @param erasing how likely a rectangle is filled with noise, 0 to 1 (Zhong et al. 2017, arXiv
 *     1708.04896)
 * @param erasingMaxArea the largest share of the picture that is erased, 0.02 to 1
 */
public record Augmentation(
    boolean horizontalFlip, int maxShift, double warping, double erasing, double erasingMaxArea) {

  /** The smallest share of a picture that random erasing fills, as in its paper. */
  public static final double ERASING_MIN_AREA = 0.02;

  /** Pictures as they are. */
  public static final Augmentation NONE = new Augmentation(false, 0, 0, 0, 0.2);

  public Augmentation {
    Hyperparameter.MAX_SHIFT.require(maxShift);
    Hyperparameter.WARPING.require(warping);
    Hyperparameter.ERASING.require(erasing);
    Hyperparameter.ERASING_MAX_AREA.require(erasingMaxArea);
  }
}
