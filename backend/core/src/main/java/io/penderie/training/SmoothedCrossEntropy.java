package io.penderie.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.loss.Loss;

/**
 * Cross-entropy between logits and the answers that are right, averaged over the batch.
 *
 * <p>Of a picture with several right answers the network is only told that one of them it is: what
 * counts is the sum of their probabilities (Jin, Ghahramani 2002, "Learning with Multiple Labels").
 * Label smoothing (Szegedy et al. 2015, arXiv 1512.00567) wants a share {@code e} of the
 * probability spread over all answers: {@code (1 - e) (-log sum of right p) - e mean log p}.
 *
 * <p>Where a picture's source cannot show every answer, the probabilities are those among the
 * answers that it can: photographs without bags say nothing against bags. (They are what the
 * network would say if it knew the source, a prior of 0 for the others; Saerens, Latinne,
 * Decaestecker 2002, "Adjusting the Outputs of a Classifier to New a Priori Probabilities".)
 */
final class SmoothedCrossEntropy extends Loss {

  private final double smoothing;

  SmoothedCrossEntropy(double smoothing) {
    super("SmoothedCrossEntropy");
    this.smoothing = smoothing;
  }

  /**
   * @param masks one array (batch, outputs), 0 at right answers and {@link TrainingBatch#WRONG}
   *     elsewhere; and perhaps a second one, 0 at answers that a picture's source can show and
   *     {@link TrainingBatch#WRONG} elsewhere
   * @param logProbabilities one array (batch, outputs), the logarithm of the softmax
   */
  @Override
  public NDArray evaluate(NDList masks, NDList logProbabilities) {
    NDArray logs = logProbabilities.singletonOrThrow();
    NDArray sums = logOfSum(logs.add(masks.get(0)));
    NDArray mean;
    if (masks.size() == 1) {
      mean = logs.mean();
    } else {
      NDArray among = logOfSum(logs.add(masks.get(1)));
      NDArray shown = masks.get(1).eq(0).toType(DataType.FLOAT32, false);
      sums = sums.sub(among);
      mean =
          logs.sub(among)
              .mul(shown)
              .sum(new int[] {1}, true)
              .div(shown.sum(new int[] {1}, true))
              .mean();
    }
    NDArray loss = sums.mean().neg().mul((float) (1 - smoothing));
    return smoothing == 0 ? loss : loss.sub(mean.mul((float) smoothing));
  }

  /** Shifted by the largest, or a hopeless picture's sum would be 0 and its logarithm infinite. */
  private static NDArray logOfSum(NDArray logs) {
    NDArray largest = logs.max(new int[] {1}, true).stopGradient();
    return logs.sub(largest).exp().sum(new int[] {1}, true).log().add(largest);
  }
}
