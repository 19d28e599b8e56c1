package io.penderie.training;

import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** The optimizers that a run can use. */
public enum OptimizerKind {
  /** Stochastic gradient descent with Nesterov momentum, see {@link NesterovSgd}. */
  SGD {
    @Override
    Optimizer create(TrainingConfig config, Tracker rate, NDManager manager) {
      return new NesterovSgd(
          rate, (float) config.momentum(), (float) config.weightDecay(), manager);
    }
  },
  /** Adam (Kingma and Ba 2014, arXiv 1412.6980); weight decay is added to the gradient. */
  ADAM {
    @Override
    Optimizer create(TrainingConfig config, Tracker rate, NDManager manager) {
      return Optimizer.adam()
          .optLearningRateTracker(rate)
          .optWeightDecays((float) config.weightDecay())
          .build();
    }
  },
  /** Adam with decoupled weight decay (Loshchilov and Hutter 2017, arXiv 1711.05101). */
  ADAMW {
    @Override
    Optimizer create(TrainingConfig config, Tracker rate, NDManager manager) {
      return Optimizer.adamW()
          .optLearningRateTracker(rate)
          .optWeightDecays((float) config.weightDecay())
          .build();
    }
  };

  abstract Optimizer create(TrainingConfig config, Tracker rate, NDManager manager);
}
