package io.penderie.model;

import java.util.Arrays;

/**
 * What a network puts out for several views of one picture, taken together: the mean of its
 * probabilities, each view with the weight that the score of knowing and its prior give it, as a
 * row of outputs like any other. So it is calibrated, and its score compared, as that of one view.
 *
 * <p>Score and prior are logarithms of odds, so that they add up, whatever network answers. A
 * network's score tells a garment from what is none better than a good view from a bad one; so no
 * view takes all for being a little surer, and the weights are those of odds whose logarithm is
 * halved.
 *
 * <p>How well the picture is known, in all, is the mean by the priors alone: what is no garment
 * must not pass for one because one view of several happens to look like one, and so a threshold
 * that was chosen on single views still holds.
 *
 * @param logits the logarithms of the mean probabilities, and then the logit of none of the
 *     classes, so that the score of the row is the mean of the scores
 * @param heaviest the view with the greatest weight
 */
@SuppressWarnings("ArrayRecordComponent") // As rows of numbers are handed on everywhere here.
public record Views(float[] logits, int heaviest) {

  /** What the logarithms of the odds are divided by. */
  private static final double CAUTION = 2;

  /** Keeps the logarithm of a probability of 0 a number; far below what single precision tells. */
  private static final double LEAST = 1e-12;

  /**
   * Takes views together; a single one is left as it is.
   *
   * @param logits one row a view, at least one, of a network with an output for none of the classes
   *     where there are several
   * @param priors of each view, in nats
   */
  public static Views together(float[][] logits, double[] priors, int classes) {
    if (logits.length == 1) {
      return new Views(logits[0], 0);
    }
    double[] scores = new double[logits.length];
    double[] odds = new double[logits.length];
    int heaviest = 0;
    for (int i = 0; i < odds.length; i++) {
      scores[i] = Softmax.knownScore(logits[i], classes);
      odds[i] = scores[i] + priors[i];
      heaviest = odds[i] > odds[heaviest] ? i : heaviest;
    }
    double[] weights = weights(odds);
    double[] shares = weights(priors);
    double[] mean = new double[classes];
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      float[] probabilities = Softmax.of(logits[i], 0, classes);
      score += shares[i] * scores[i];
      for (int c = 0; c < classes; c++) {
        mean[c] += weights[i] * probabilities[c];
      }
    }
    float[] row = new float[classes + 1];
    for (int c = 0; c < classes; c++) {
      row[c] = (float) Math.log(Math.max(LEAST, mean[c]));
    }
    // The exponentials of the others sum to 1, so their logarithm is 0.
    row[classes] = (float) -score;
    return new Views(row, heaviest);
  }

  /** Weights that sum to 1 in proportion to odds of which the logarithms are given. */
  private static double[] weights(double[] logOdds) {
    double most = Arrays.stream(logOdds).max().orElseThrow();
    double[] weights =
        Arrays.stream(logOdds).map(odds -> Math.exp((odds - most) / CAUTION)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
