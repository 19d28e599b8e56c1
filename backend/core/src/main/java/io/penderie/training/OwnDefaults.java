package io.penderie.training;

import io.penderie.dataset.PictureRecipe;
import io.penderie.model.Architecture;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the hyperparameters of a run on a dataset that people brought are unless they say otherwise:
 * chosen by how many pictures there are. Figures: docs/own-classes.md.
 */
public final class OwnDefaults {

  /** So many pictures are shown in all, some minutes' worth on two cores, */
  private static final int SHOWN = 60_000;

  /** but each at least and at most so often: fewer leave it unsure, more teach it by heart. */
  private static final int FEWEST_EPOCHS = 12;

  private static final int MOST_EPOCHS = 60;

  /** An epoch should make at least so many steps. */
  private static final int STEPS = 12;

  private static final int SMALLEST_BATCH = 16;
  private static final int LARGEST_BATCH = 128;

  /** Half of the most that {@link PhotographAugmenter} does is enough where nothing turns. */
  private static final double WARPING_OF_EXACT = 0.5;

  private OwnDefaults() {}

  /**
   * Chooses.
   *
   * @param pictures to learn from
   * @param edge of the pictures, in pixels
   * @param initial the architecture of the version that it goes on from; null for random numbers
   * @param photographs whether pictures that show no garment are at hand
   */
  public static Map<Hyperparameter, Object> of(
      int pictures, int edge, PictureRecipe recipe, Architecture initial, boolean photographs) {
    boolean random = initial == null;
    Architecture architecture = random ? architecture(edge) : initial;
    int epochs = Math.min(MOST_EPOCHS, Math.max(FEWEST_EPOCHS, SHOWN / Math.max(1, pictures)));
    Map<Hyperparameter, Object> chosen = new EnumMap<>(Hyperparameter.class);
    chosen.put(Hyperparameter.ARCHITECTURE, architecture.family().id());
    if (architecture.family().scaled()) {
      chosen.put(Hyperparameter.WIDTH, architecture.width());
      chosen.put(Hyperparameter.DEPTH, architecture.depth());
    }
    chosen.put(Hyperparameter.EPOCHS, epochs);
    chosen.put(Hyperparameter.BATCH_SIZE, batch(pictures));
    chosen.put(Hyperparameter.LEARNING_RATE, random ? 0.05 : 0.02);
    chosen.put(Hyperparameter.HEAD_EPOCHS, random ? 0 : epochs / 8);
    chosen.put(Hyperparameter.BALANCED, true);
    // The rate is high in the middle, where the loss is no lower for long: patience would end the
    // run before the fall that it is made for. All epochs, then, and the best one is kept.
    chosen.put(Hyperparameter.PATIENCE, epochs);
    chosen.put(Hyperparameter.LABEL_SMOOTHING, 0.1);
    chosen.put(Hyperparameter.WARPING, recipe == PictureRecipe.EXACT ? WARPING_OF_EXACT : 1.0);
    chosen.put(Hyperparameter.HORIZONTAL_FLIP, recipe != PictureRecipe.EXACT);
    chosen.put(
        Hyperparameter.PHOTOGRAPHS,
        photographs && recipe == PictureRecipe.GARMENT && architecture.rejecting());
    return chosen;
  }

  /** The largest network that takes pictures of that edge. */
  private static Architecture architecture(int edge) {
    if (edge >= 40 && edge % 8 == 0) {
      return Architecture.DETAIL_RESNET;
    }
    return edge % 4 == 0 ? Architecture.POOLED_RESNET : Architecture.REPORT_CNN;
  }

  private static int batch(int pictures) {
    int batch = SMALLEST_BATCH;
    while (batch < LARGEST_BATCH && 2 * batch * STEPS <= pictures) {
      batch *= 2;
    }
    return batch;
  }
}
