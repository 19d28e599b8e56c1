package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
 * <p>No step is longer than {@link #longest}: rate and velocity are shortened where it would be.
 * The rate that the report's network bears after a warm-up of a thousand steps throws it out for
 * good after a warm-up of ten, or with pictures of 256 x 256, whose pixels push the dense layer all
 * at once: each step then undoes more than the one before it did. A step as long as the root of a
 * layer's outputs by its inputs changes what the layer puts out by about as much whatever its size
 * (Yang, Simon, Bernstein 2023, "A Spectral Condition for Feature Learning", arXiv 2310.17813).
 *
 * <p>DJL has a Nesterov optimizer, but its PyTorch engine does not implement that update.
 */
final class NesterovSgd extends ResumableOptimizer {

  private static final float NO_RESCALE = 1f;
  private static final float NO_CLIP = -1f;

  /**
   * Of a layer with as many outputs as inputs. Twice what the recipe of docs/training.md ever comes
   * to on Fashion-MNIST, whose parameters are therefore what they were without a limit.
   */
  private static final double LONGEST = 2;

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
    if (isHeld(parameterId)) {
      return;
    }
    try (NDArray plain = weight.stopGradient();
        NDArray decay = plain.mul(weightDecay);
        NDArray direction = gradient.add(decay);
        NDArray scaled = direction.mul(step)) {
      velocity.muli(momentum).addi(scaled);
    }
    double length = momentum * length(velocity) + step * length(gradient);
    double longest = longest(weight.getShape());
    if (length > longest) {
      step *= (float) (longest / length);
      velocity.muli(longest / length);
    }
    // DJL's own update runs outside of the gradient's graph, which in-place arithmetic here can't.
    subtract(weight, gradient, step, weightDecay);
    subtract(weight, velocity, momentum, 0);
  }

  /**
   * How long a step of a parameter may be.
   *
   * @param shape its outputs and, unless it is one number for each, the inputs of each
   */
  private static double longest(Shape shape) {
    double outputs = shape.get(0);
    double inputs = shape.size() / outputs;
    return LONGEST * Math.sqrt(outputs / inputs);
  }

  /** The root of the sum of the squares. */
  private static double length(NDArray array) {
    try (NDArray norm = array.norm()) {
      return norm.getFloat();
    }
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
