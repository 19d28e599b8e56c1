package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.tracker.Tracker;
import java.util.List;

/**
 * Stochastic gradient descent with Nesterov momentum (Sutskever, Martens, Dahl, Hinton 2013, "On
 * the importance of initialization and momentum in deep learning"), in the form that takes the
 * gradient at the stored weights (Bengio, Boulanger-Lewandowski, Pascanu 2012, arXiv 1212.0901):
 *
 * <pre>
 * g = gradient + weightDecay * w
 * v = momentum * v + rate * g
 * w = w - momentum * v - rate * g
 * </pre>
 *
 * <p>DJL has a Nesterov optimizer, but its PyTorch engine does not implement that update.
 */
final class NesterovSgd extends ResumableOptimizer {

  private static final float NO_RESCALE = 1f;
  private static final float NO_CLIP = -1f;

  private final Tracker rate;
  private final float momentum;
  private final float weightDecay;

  /**
   * An optimizer without memory.
   *
   * @param states the owner of the velocities, one array a parameter
   * @param stepsDone how many steps were made before
   */
  NesterovSgd(Tracker rate, float momentum, float weightDecay, NDManager states, int stepsDone) {
    super(List.of("velocity"), states, stepsDone);
    this.rate = rate;
    this.momentum = momentum;
    this.weightDecay = weightDecay;
  }

  @Override
  public void update(String parameterId, NDArray weight, NDArray gradient) {
    float step = rate.getNewValue(updateCount(parameterId));
    NDArray velocity = remembered("velocity", parameterId, weight);
    try (NDArray plain = weight.stopGradient();
        NDArray decay = plain.mul(weightDecay);
        NDArray direction = gradient.add(decay);
        NDArray scaled = direction.mul(step)) {
      velocity.muli(momentum).addi(scaled);
    }
    // DJL's own update runs outside of the gradient's graph, which in-place arithmetic here can't.
    subtract(weight, gradient, step, weightDecay);
    subtract(weight, velocity, momentum, 0);
  }

  /** Sets w = w - factor * (direction + decay * w). */
  private static void subtract(NDArray weight, NDArray direction, float factor, float decay) {
    weight
        .getNDArrayInternal()
        .sgdUpdate(
            new NDList(weight, direction),
            new NDList(weight),
            factor,
            decay,
            NO_RESCALE,
            NO_CLIP,
            0f,
            false);
  }
}
