package io.penderie.model;

import java.util.List;

/**
 * What a network says of one picture.
 *
 * @param probabilities one a class, 0..1, summing to 1; calibrated where the version is
 * @param knownScore how much the picture looks like one that shows any of the classes, in nats; the
 *     larger the more. Comparable within one version only. With an output for none of the classes
 *     it is the logarithm of their odds against it; without, the negative free energy of the logits
 *     (Liu, Wang, Owens, Li 2020, "Energy-based Out-of-distribution Detection", arXiv 2010.03759)
 * @param set the prediction set: the classes among which the right one is as often as was asked
 *     for, the most probable first; null where the version cannot tell
 */
@SuppressWarnings("ArrayRecordComponent") // As rows of numbers are handed on everywhere here.
public record Answer(float[] probabilities, float knownScore, List<Integer> set) {

  /** The probabilities of answers: one row an answer, one column a class. */
  public static float[][] probabilities(List<Answer> answers) {
    return answers.stream().map(Answer::probabilities).toArray(float[][]::new);
  }

  /**
   * The prediction sets of a version's answers, at least one.
   *
   * @return null where the version cannot tell
   */
  public static List<List<Integer>> sets(List<Answer> answers) {
    return answers.get(0).set() == null ? null : answers.stream().map(Answer::set).toList();
  }
}
