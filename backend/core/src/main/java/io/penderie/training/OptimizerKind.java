package io.penderie.training;

import ai.djl.ndarray.NDManager;
import ai.djl.training.tracker.Tracker;

/** The optimizers that a run can use. */
public enum OptimizerKind {
  /** Stochastic gradient descent with Nesterov momentum, see {@link NesterovSgd}. */
  SGD {
    @Override
    ResumableOptimizer create(
        TrainingConfig config, Tracker rate, NDManager states, int stepsDone) {
      return new NesterovSgd(
          rate, (float) config.momentum(), (float) config.weightDecay(), states, stepsDone);
    }
  },
  /** Adam; weight decay is added to the gradient, see {@link Adam}. */
  ADAM {
    @Override
    ResumableOptimizer create(
        TrainingConfig config, Tracker rate, NDManager states, int stepsDone) {
      return new Adam(rate, (float) config.weightDecay(), false, states, stepsDone);
    }
  },
  /** Adam with decoupled weight decay, see {@link Adam}. */
  ADAMW {
    @Override
    ResumableOptimizer create(
        TrainingConfig config, Tracker rate, NDManager states, int stepsDone) {
      return new Adam(rate, (float) config.weightDecay(), true, states, stepsDone);
    }
  };

  /**
   * Makes one without memory.
   *
   * @param rate the learning rate by the number of the step, from 1 on
   * @param states the owner of what it will remember
   * @param stepsDone how many steps were made before, by the run that this one goes on from
   */
  abstract ResumableOptimizer create(
      TrainingConfig config, Tracker rate, NDManager states, int stepsDone);
}
