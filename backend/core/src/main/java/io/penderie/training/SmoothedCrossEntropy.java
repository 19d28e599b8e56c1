package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/**
 * Cross-entropy between logits and the answers that are right, averaged over the batch.
 *
 * <p>Of a picture with several right answers the network is only told that one of them it is: what
 * counts is the sum of their probabilities (Jin, Ghahramani 2002, "Learning with Multiple Labels").
 * Label smoothing (Szegedy et al. 2015, arXiv 1512.00567) wants a share {@code e} of the
 * probability spread over all answers: {@code (1 - e) (-log sum of right p) - e mean log p}.
 */
final class SmoothedCrossEntropy extends Loss {

  private final double smoothing;

  SmoothedCrossEntropy(double smoothing) {
    super("SmoothedCrossEntropy");
    this.smoothing = smoothing;
  }

  /**
   * @param masks one array (batch, outputs), 0 at right answers and {@link TrainingBatch#WRONG}
   *     elsewhere
   * @param logProbabilities one array (batch, outputs), the logarithm of the softmax
   */
  @Override
  public NDArray evaluate(NDList masks, NDList logProbabilities) {
    NDArray logs = logProbabilities.singletonOrThrow();
    NDArray right = logs.add(masks.singletonOrThrow());
    // Shifted by the largest, or a hopeless picture's sum would be 0 and its logarithm infinite.
    NDArray largest = right.max(new int[] {1}, true).stopGradient();
    NDArray sums = right.sub(largest).exp().sum(new int[] {1}, true).log().add(largest);
    NDArray loss = sums.mean().neg().mul((float) (1 - smoothing));
    return smoothing == 0 ? loss : loss.sub(logs.mean().mul((float) smoothing));
  }
}
