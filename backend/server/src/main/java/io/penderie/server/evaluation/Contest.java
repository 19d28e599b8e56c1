package io.penderie.server.evaluation;

import io.penderie.dataset.ImageSet;
import io.penderie.evaluation.Answers;
import io.penderie.evaluation.Comparison;
import io.penderie.evaluation.Comparison.Outcome;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.Measurement;
import io.penderie.registry.ModelVersion;
import io.penderie.server.evaluation.ParsedFiles.Parsed;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Two versions that answered to the same test pictures.
 *
 * @param pictures the test split
 * @param first the version that the other is set against
 * @param firstAnswers its answers
 * @param second the other
 * @param secondAnswers its answers
 */
record Contest(
    ImageSet pictures,
    ModelVersion first,
    Parsed<RankedAnswers> firstAnswers,
    ModelVersion second,
    Parsed<RankedAnswers> secondAnswers) {

  /** Changes when, and only when, the pictures or an answer to them may have changed. */
  String tag() {
    return firstAnswers.sha256() + "-" + secondAnswers.sha256();
  }

  Answers ofFirst() {
    return firstAnswers.value().answers();
  }

  Answers ofSecond() {
    return secondAnswers.value().answers();
  }

  /**
   * The figures of both and their differences.
   *
   * @throws ProblemException if an evaluation is not that of its answers
   */
  Comparison compare(Evaluation ofFirst, Evaluation ofSecond) {
    try {
      return Comparison.of(
          pictures.labels(),
          new Measurement(ofFirst, ofFirst()),
          new Measurement(ofSecond, ofSecond()));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ProblemType.VERSION_UNUSABLE,
          String.format(
              "The evaluation of %s or of %s is not that of its answers; measure both again with:"
                  + " penderie evaluate VERSION --record",
              first.name(), second.name()));
    }
  }

  /** The pictures of an outcome, the surest wrong answer first, then in the order of the split. */
  int[] find(Outcome wanted) {
    return IntStream.range(0, pictures.size())
        .filter(index -> outcome(index) == wanted)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> -surenessOfError(index)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Outcome outcome(int index) {
    return Outcome.of(
        pictures.label(index), ofFirst().predicted(index), ofSecond().predicted(index));
  }

  /** The confidence of the one that was wrong; of two, that of the surer. */
  private float surenessOfError(int index) {
    return Math.max(error(ofFirst(), index), error(ofSecond(), index));
  }

  private float error(Answers answers, int index) {
    return answers.predicted(index) == pictures.label(index) ? 0 : answers.confidence(index);
  }
}
