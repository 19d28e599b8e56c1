package io.penderie.model;

/**
 * The softmax function in double precision, shifted by the largest logit so that it can't overflow.
 */
final class Softmax {

  private Softmax() {}

  /** Turns {@code logits[offset .. offset + length - 1]} into probabilities that sum to 1. */
  static float[] of(float[] logits, int offset, int length) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      largest = Math.max(largest, logits[offset + i]);
    }
    double[] exponentials = new double[length];
    double sum = 0;
    for (int i = 0; i < length; i++) {
      exponentials[i] = Math.exp(logits[offset + i] - largest);
      sum += exponentials[i];
    }
    float[] probabilities = new float[length];
    for (int i = 0; i < length; i++) {
      probabilities[i] = (float) (exponentials[i] / sum);
    }
    return probabilities;
  }

  /** See {@link Answer#knownScore}; a value after the classes is the logit of none of them. */
  static float knownScore(float[] logits, int classes) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      largest = Math.max(largest, logits[i]);
    }
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      sum += Math.exp(logits[i] - largest);
    }
    double any = largest + Math.log(sum);
    return (float) (logits.length > classes ? any - logits[classes] : any);
  }
}
