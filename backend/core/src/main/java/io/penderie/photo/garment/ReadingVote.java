package io.penderie.photo.garment;

import io.penderie.model.Answer;
import io.penderie.model.TrainedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network says to all readings of one picture, taken together: the mean of its answers, each
 * with the weight that its score of knowing and the prior of its reading give it.
 *
 * <p>Both are logarithms of odds, so that they add up, whatever network answers. A network's score
 * tells a garment from what is none better than a good cut from a bad one; so no reading takes all
 * for being a little surer, and the weights are those of odds whose logarithm is halved. A network
 * that never learned to say "none of the classes" has no such score: of it the first reading counts
 * alone.
 *
 * <p>How well the picture is known, in all, is the mean by the priors alone: what is no garment
 * must not pass for one because one reading of several happens to look like one, and so a threshold
 * that was chosen on single readings still holds.
 *
 * @param answer the means
 * @param taken the reading with the greatest weight
 */
public record ReadingVote(Answer answer, Reading taken) {

  /** What the logarithms of the odds are divided by. */
  private static final double CAUTION = 2;

  /**
   * Asks a network about pictures, in one forward pass.
   *
   * @param pictures the readings of each, at least one
   * @return one vote a picture
   */
  public static List<ReadingVote> ask(TrainedModel model, List<List<Reading>> pictures) {
    List<List<Reading>> asked =
        model.tellsNone() ? pictures : pictures.stream().map(all -> all.subList(0, 1)).toList();
    List<Answer> answers =
        model.answers(
            asked.stream()
                .flatMap(List::stream)
                .map(reading -> reading.picture().pixels())
                .toList());
    List<ReadingVote> votes = new ArrayList<>();
    int from = 0;
    for (List<Reading> readings : asked) {
      int to = from + readings.size();
      votes.add(of(readings, answers.subList(from, to)));
      from = to;
    }
    return votes;
  }

  /**
   * Takes the answers to one picture together.
   *
   * @param answers one a reading
   */
  static ReadingVote of(List<Reading> readings, List<Answer> answers) {
    if (readings.size() == 1) {
      return new ReadingVote(answers.get(0), readings.get(0));
    }
    double[] priors = readings.stream().mapToDouble(Reading::prior).toArray();
    double[] odds = new double[priors.length];
    int best = 0;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = priors[i] + answers.get(i).knownScore();
      best = odds[i] > odds[best] ? i : best;
    }
    double[] weights = weights(odds);
    double[] shares = weights(priors);
    double known = 0;
    float[] mean = new float[answers.get(0).probabilities().length];
    for (int i = 0; i < weights.length; i++) {
      known += shares[i] * answers.get(i).knownScore();
      for (int c = 0; c < mean.length; c++) {
        mean[c] += (float) (weights[i] * answers.get(i).probabilities()[c]);
      }
    }
    return new ReadingVote(new Answer(mean, (float) known), readings.get(best));
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
