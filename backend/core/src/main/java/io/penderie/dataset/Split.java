package io.penderie.dataset;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The published training pictures, cut in two: those that the weights are fitted to and those that
 * choices are made on.
 *
 * <p>The cut is stratified: of each class the same share, rounded to the nearest picture, goes to
 * validation. It depends on the labels, the fraction and the seed alone.
 *
 * @param training the pictures to fit to, in the order of the original set
 * @param validation the pictures to choose on, in the order of the original set
 */
public record Split(ImageSet training, ImageSet validation) {

  /** The fraction that gives Fashion-MNIST 55,000 training and 5,000 validation pictures. */
  public static final double DEFAULT_VALIDATION_FRACTION = 1.0 / 12;

  /** The seed of the default cut: every figure that we publish is made with it. */
  public static final long DEFAULT_SEED = 20171;

  /**
   * The two parts of a dataset: its own, or cut as {@link #stratified} does.
   *
   * @throws IllegalArgumentException if the fraction is outside its range
   */
  public static Split of(Dataset dataset, double validationFraction, long seed) {
    return dataset.own()
        ? new Split(dataset.training(), dataset.validation())
        : stratified(dataset.training(), validationFraction, seed);
  }

  /**
   * The same validation part beside less to learn from.
   *
   * @param fraction the share of each class that stays, above 0 to 1
   * @param seed which pictures stay; those of a smaller share are among those of a larger one
   */
  public Split reduced(double fraction, long seed) {
    return fraction == 1
        ? this
        : new Split(stratified(training, fraction, seed).validation(), validation);
  }

  /**
   * Cuts a set.
   *
   * @param validationFraction the share for validation, from 0 (none) to below 1
   * @param seed which of the possible cuts
   * @throws IllegalArgumentException if the fraction is outside its range
   */
  public static Split stratified(ImageSet set, double validationFraction, long seed) {
    if (!(validationFraction >= 0 && validationFraction < 1)) {
      throw new IllegalArgumentException(
          "validation fraction " + validationFraction + " is outside [0, 1)");
    }
    RandomGenerator random = new SplittableRandom(seed);
    int[] labels = set.labels();
    boolean[] held = new boolean[set.size()];
    for (int label = 0; label < ClassLabels.MAX_CLASSES; label++) {
      int[] members = members(labels, label);
      Shuffle.shuffle(members, random);
      int share = (int) Math.round(members.length * validationFraction);
      for (int i = 0; i < share; i++) {
        held[members[i]] = true;
      }
    }
    return new Split(set.select(where(held, false)), set.select(where(held, true)));
  }

  private static int[] members(int[] labels, int label) {
    int[] members = new int[labels.length];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label) {
        members[count++] = i;
      }
    }
    return Arrays.copyOf(members, count);
  }

  private static int[] where(boolean[] held, boolean wanted) {
    int[] indices = new int[held.length];
    int count = 0;
    for (int i = 0; i < held.length; i++) {
      if (held[i] == wanted) {
        indices[count++] = i;
      }
    }
    return Arrays.copyOf(indices, count);
  }
}
