package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/**
 * Cross-entropy between logits and target distributions, averaged over the batch.
 *
 * <p>Label smoothing (Szegedy et al. 2015, arXiv 1512.00567) is a property of the targets, see
 * {@link TrainingBatch}; DJL's own loss takes class indices only.
 */
final class SmoothedCrossEntropy extends Loss {

  SmoothedCrossEntropy() {
    super("SmoothedCrossEntropy");
  }

  /**
   * @param targets one array (batch, classes), each row a distribution
   * @param logProbabilities one array (batch, classes), the logarithm of the softmax
   */
  @Override
  public NDArray evaluate(NDList targets, NDList logProbabilities) {
    NDArray logs = logProbabilities.singletonOrThrow();
    return logs.mul(targets.singletonOrThrow()).sum().neg().div(logs.getShape().get(0));
  }
}
