package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.tracker.Tracker;
import java.util.List;

/**
 * Adam (Kingma and Ba 2014, arXiv 1412.6980), and AdamW with decoupled weight decay (Loshchilov and
 * Hutter 2017, arXiv 1711.05101), computed by the engine as for DJL's own optimizers of those
 * names:
 *
 * <pre>
 * Adam:  g = gradient + weightDecay * w
 * AdamW: g = gradient, w = w * (1 - rate * weightDecay)
 * m = 0.9 m + 0.1 g
 * v = 0.999 v + 0.001 g²
 * w = w - rate * sqrt(1 - 0.999^t) / (1 - 0.9^t) * m / (sqrt(v) + 1e-8)
 * </pre>
 */
final class Adam extends ResumableOptimizer {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float NO_RESCALE = 1f;
  private static final float NO_CLIP = -1f;

  private final Tracker rate;
  private final float weightDecay;
  private final boolean decoupled;

  /**
   * An optimizer without memory.
   *
   * @param decoupled whether weight decay is that of AdamW
   * @param states the owner of the moments, two arrays a parameter
   * @param stepsDone how many steps were made before
   */
  Adam(Tracker rate, float weightDecay, boolean decoupled, NDManager states, int stepsDone) {
    super(List.of("mean", "variance"), states, stepsDone);
    this.rate = rate;
    this.weightDecay = weightDecay;
    this.decoupled = decoupled;
  }

  @Override
  public void update(String parameterId, NDArray weight, NDArray gradient) {
    int step = updateCount(parameterId);
    float plain = rate.getNewValue(step);
    double corrected = plain * Math.sqrt(1 - Math.pow(BETA_2, step)) / (1 - Math.pow(BETA_1, step));
    NDArray mean = remembered("mean", parameterId, weight);
    NDArray variance = remembered("variance", parameterId, weight);
    if (isHeld(parameterId)) {
      return;
    }
    weight
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(weight, gradient, mean, variance),
            new NDList(weight),
            plain,
            (float) corrected,
            weightDecay,
            NO_RESCALE,
            NO_CLIP,
            BETA_1,
            BETA_2,
            EPSILON,
            true,
            decoupled);
  }
}
